namespace TutorFunctions.Tools.Lessons;

/// <summary>The files that hold lessons and courses.</summary>
internal static class ContentFiles
{
    private static readonly string[] s_endings = [".yaml", ".zip"];

    /// <param name="paths">Files and folders; when empty, the folder of the lessons that come with the tutor.</param>
    /// <returns>The given files, and those of the folders in ordinal order; relative to the current folder where they lie in it.</returns>
    public static IReadOnlyList<string> In(IReadOnlyList<FileSystemInfo> paths)
    {
        var shipped = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "lessons"));
        IEnumerable<FileSystemInfo> given = paths.Count > 0 ? paths : [shipped];
        return [.. given.SelectMany(path => path is DirectoryInfo folder ? Within(folder) : [path.FullName]).Select(Shown)];
    }

    private static IEnumerable<string> Within(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Where(file => s_endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Select(file => file.FullName)
            .Order(StringComparer.Ordinal);

    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
