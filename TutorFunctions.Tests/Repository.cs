namespace TutorFunctions.Tests;

/// <summary>The folder of the sources that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TutorFunctions.sln")))
            folder = folder.Parent
                ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has TutorFunctions.sln in it.");
        return folder.FullName;
    }
}
