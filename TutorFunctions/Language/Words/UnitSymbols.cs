using System.Collections;
using System.Reflection;
using System.Resources;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>
/// The symbols of units from UnitsNet's own resources. Its index of all units has the same, but takes most of a second to build.
/// </summary>
public static class UnitSymbols
{
    /// <summary>The symbols of a quantity's units by their names in plural: "Meters" has "m".</summary>
    /// <param name="library">UnitsNet's assembly.</param>
    /// <param name="quantity">The quantity's name there, as "Length".</param>
    public static IReadOnlyDictionary<string, string[]> Of(Assembly library, string quantity)
    {
        ArgumentNullException.ThrowIfNull(library);
        var name = "UnitsNet.GeneratedCode.Resources." + quantity + ".resources";
        using var resource = library.GetManifestResourceStream(name)
            ?? throw new LanguageDataException(name + ": UnitsNet has no symbols for it.");
        using var reader = new ResourceReader(resource);
        return reader
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => ((string?)entry.Value ?? string.Empty).Split(','));
    }
}
