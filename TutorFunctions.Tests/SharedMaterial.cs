namespace TutorFunctions.Tests;

/// <summary>
/// Real courses, answers and reviews, which lie beside the repository. They are input to the tests and no part of the project.
/// </summary>
internal static class SharedMaterial
{
    private static readonly string s_root = Environment.GetEnvironmentVariable("TUTOR_SHARED") is { Length: > 0 } named
        ? named
        : Path.Combine(Repository.Folder, "..", "shared");

    /// <summary>The path of a file or folder of the material. Without it the test that asks is skipped.</summary>
    public static string Find(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([s_root, .. parts]));
        Assert.SkipUnless(
            Path.Exists(path),
            $"There is no {path}. The material lies in a folder \"shared\" beside the repository, or where TUTOR_SHARED says."
        );
        return path;
    }
}
