using TutorFunctions.Courses.Archives;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Lessons;

namespace TutorFunctions.Evals.Imported;

/// <summary>The real course that dialogues are drawn from. It is no part of the project.</summary>
internal static class ImportedCourse
{
    /// <summary>
    /// Where the course is looked for: <c>content/oatutor</c> in TUTOR_SHARED, else in the folder "shared" beside the repository.
    /// </summary>
    public static string Place()
    {
        if (Environment.GetEnvironmentVariable("TUTOR_SHARED") is { Length: > 0 } named)
            return Path.Combine(named, "content", "oatutor");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TutorFunctions.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.Parent?.FullName ?? ".", "shared", "content", "oatutor");
    }

    public static IReadOnlyList<Lesson> Read(string place)
    {
        var files = Directory
            .EnumerateFiles(place, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(place, file).Replace('\\', '/'),
                file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file)
            );
        return OaTutorImporter.Import(new MemoryFileSet(files)).Course.Lessons;
    }
}
