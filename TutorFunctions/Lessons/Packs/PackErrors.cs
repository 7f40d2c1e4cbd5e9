using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs;

/// <summary>Collects the errors of one file, so that its author sees them all at once.</summary>
internal sealed class PackErrors(string file)
{
    /// <summary>More than anybody reads: a file that is wrong throughout should not flood a log.</summary>
    private const int Most = 200;

    private readonly List<LessonPackError> errors = [];

    public int Count => errors.Count;

    public IReadOnlyList<LessonPackError> InFileOrder => [.. errors.OrderBy(error => error.Line).ThenBy(error => error.Column)];

    public void Add(PackNode where, string reason) => Add(where.Line, where.Column, reason);

    public void Add(int line, int column, string reason)
    {
        if (errors.Count < Most)
            errors.Add(new LessonPackError(file, line, column, reason));
    }
}
