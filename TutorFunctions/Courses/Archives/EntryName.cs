namespace TutorFunctions.Courses.Archives;

/// <summary>Which names an archive's entry may have.</summary>
internal static class EntryName
{
    private static readonly string[] ArchiveEndings = [".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".jar"];

    /// <summary>Why a name is refused; null when it stays inside the archive.</summary>
    public static string? Danger(string name)
    {
        if (name.Length == 0)
            return "it has no name";
        if (name.Contains('\\'))
            return "it has a backslash in it";
        if (name.Any(char.IsControl))
            return "it has a control character in it";
        if (name[0] == '/')
            return "it is an absolute path";
        if (name.Length > 1 && name[1] == ':')
            return "it begins with a drive letter";
        return name.Split('/').Any(part => part is ".." or ".") ? "it climbs out of the archive" : null;
    }

    public static bool IsFolder(string name) => name.EndsWith('/');

    public static bool IsArchive(string name) => ArchiveEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the file can hold content: not what a file manager leaves behind.</summary>
    public static bool IsContent(string name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !name[(name.LastIndexOf('/') + 1)..].StartsWith("._", StringComparison.Ordinal);
}
