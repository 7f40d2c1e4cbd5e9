using System.Collections.Frozen;
using System.Globalization;
using System.IO.Hashing;
using System.Reflection;
using System.Text;

namespace TutorFunctions.Lessons.Packs;

/// <summary>
/// The packs that come along, by their content. All their questions are drawn and checked by the tests, so that a server that starts need
/// not do it again; a pack in which anything was changed is checked.
/// </summary>
internal static class CheckedPacks
{
    public const string Resource = "lessons/checked.txt";

    private static readonly Lazy<FrozenSet<ulong>> s_known = new(Load);

    public static bool Has(string yaml) => s_known.Value.Contains(Key(yaml));

    /// <summary>One line for each pack, as the resource has them.</summary>
    public static IEnumerable<string> Lines(IEnumerable<string> yamls) =>
        yamls.Select(static yaml => Key(yaml).ToString("x16", CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal);

    private static ulong Key(string yaml) => XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(yaml));

    private static FrozenSet<ulong> Load()
    {
        using var file =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is missing from the product.");
        using var reader = new StreamReader(file);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static line => ulong.Parse(line, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .ToFrozenSet();
    }
}
