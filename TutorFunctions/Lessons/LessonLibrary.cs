using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Lessons;

/// <summary>The authored lessons. A pack with an error is left out and named; the others are taught.</summary>
public sealed class LessonLibrary(IReadOnlyList<Lesson> lessons, IReadOnlyList<LessonPackError> errors)
{
    public IReadOnlyList<Lesson> All => lessons;

    /// <summary>Why packs were refused, by file and line; empty when all were read.</summary>
    public IReadOnlyList<LessonPackError> Errors => errors;

    /// <summary>Reads every <c>*.yaml</c> file of a folder. A folder that is missing or a file that cannot be read is an error in the list.</summary>
    public static LessonLibrary Load(string folder)
    {
        if (!Directory.Exists(folder)) return new([], [new LessonPackError(folder, 1, 1, "there is no such folder: lesson packs are read from it")]);
        var packs = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(Read).ToList();
        return new([.. packs.Select(pack => pack.Lesson).OfType<Lesson>()], [.. packs.SelectMany(pack => pack.Errors)]);
    }

    private static LessonPackResult Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            return LessonPackReader.Read(File.ReadAllBytes(path), name);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new LessonPackResult(name, null, [new LessonPackError(name, 1, 1, $"the file cannot be read: {problem.Message}")]);
        }
    }
}
