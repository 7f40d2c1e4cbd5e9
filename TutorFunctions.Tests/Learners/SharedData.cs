namespace TutorFunctions.Tests.Learners;

/// <summary>Real answers and reviews, which lie beside the repository. They are input to the tests and no part of the project.</summary>
internal static class SharedData
{
    public static string SpanishFile => Find("spanish", "spanish_37students.tsv");

    public static string ReviewFile => Find("fsrs_revlog", "review_logs.csv");

    private static string Find(string folder, string name)
    {
        var root = Environment.GetEnvironmentVariable("TUTOR_SHARED");
        if (string.IsNullOrEmpty(root))
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "TutorFunctions.sln")))
                at = at.Parent;
            root = Path.Combine(at?.Parent?.FullName ?? ".", "shared");
        }

        var file = Path.Combine(root, "data", folder, name);
        return File.Exists(file)
            ? file
            : throw new FileNotFoundException(
                $"Real data is missing: there is no file {file}. Put it into the folder \"shared\" beside the repository, or name the folder in TUTOR_SHARED.");
    }
}
