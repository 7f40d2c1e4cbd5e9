using System.Reflection;

namespace TutorFunctions.Language.Data;

/// <summary>The files about languages that are part of the product.</summary>
internal static class LanguageFiles
{
    /// <param name="name">The file in the folder of languages: "en/acts.yaml".</param>
    /// <exception cref="LanguageDataException">There is no such file.</exception>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"language/{name}")
        ?? throw new LanguageDataException($"{name}: The file is missing from the product.");

    /// <inheritdoc cref="Open"/>
    public static DataFile Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return DataFile.Read(name, reader);
    }
}
