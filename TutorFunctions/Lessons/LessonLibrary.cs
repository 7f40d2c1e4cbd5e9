using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Lessons;

/// <summary>The authored lessons. A pack with an error is left out and named; the others are taught.</summary>
public sealed class LessonLibrary
{
    private readonly Lazy<Content> _content;

    public LessonLibrary(IReadOnlyList<Lesson> lessons, IReadOnlyList<LessonPackError> errors) =>
        _content = new(new Content(lessons, errors));

    private LessonLibrary(Func<Content> load) => _content = new(load);

    public IReadOnlyList<Lesson> All => _content.Value.Lessons;

    /// <summary>Why packs were refused, by file and line; empty when all were read.</summary>
    public IReadOnlyList<LessonPackError> Errors => _content.Value.Errors;

    /// <summary>
    /// Reads every <c>*.yaml</c> file of some folders. A folder that is missing or a file that cannot be read is an error in the list.
    /// </summary>
    /// <param name="folders">The folders, of which the first that has a lesson's id gives that lesson.</param>
    /// <param name="drawings">
    /// How often each item with parameters is asked to check it. A server that starts asks a few times only; who writes a lesson checks
    /// all.
    /// </param>
    public static LessonLibrary Load(IReadOnlyList<string> folders, int drawings = LessonPackReader.Drawings)
    {
        var content = Read(folders, drawings);
        return new(content.Lessons, content.Errors);
    }

    /// <summary>
    /// As <see cref="Load"/>, once a lesson is first asked for: reading and checking takes longer than the rest of a start.
    /// </summary>
    public static LessonLibrary LoadWhenAsked(IReadOnlyList<string> folders, int drawings) => new(() => Read(folders, drawings));

    private static Content Read(IReadOnlyList<string> folders, int drawings)
    {
        var packs = folders.SelectMany(Files).AsParallel().AsOrdered().Select(path => Read(path, drawings)).ToList();
        var missing = folders
            .Where(folder => !Directory.Exists(folder))
            .Select(folder => new LessonPackError(folder, 1, 1, "there is no such folder: lesson packs are read from it"));
        var lessons = packs.Select(pack => pack.Lesson).OfType<Lesson>().ToLookup(lesson => lesson.Id);
        var doubled = lessons
            .Where(same => same.Count() > 1)
            .Select(same => new LessonPackError(
                $"{same.Key}.yaml",
                1,
                1,
                $"there is a lesson '{same.Key}' in another folder, which is taken: rename this one"
            ));
        return new([.. lessons.Select(same => same.First())], [.. missing, .. packs.SelectMany(pack => pack.Errors), .. doubled]);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : [];

    /// <summary>Reads one file; that it cannot be read is an error of the result.</summary>
    internal static LessonPackResult Read(string path, int drawings)
    {
        var name = Path.GetFileName(path);
        try
        {
            return LessonPackReader.Read(File.ReadAllBytes(path), name, drawings);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new LessonPackResult(name, null, [new LessonPackError(name, 1, 1, $"the file cannot be read: {problem.Message}")]);
        }
    }

    private sealed record Content(IReadOnlyList<Lesson> Lessons, IReadOnlyList<LessonPackError> Errors);
}
