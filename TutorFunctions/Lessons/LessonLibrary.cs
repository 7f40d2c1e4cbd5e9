namespace TutorFunctions.Lessons;

public sealed class LessonLibrary(IReadOnlyList<Lesson> lessons)
{
    public IReadOnlyList<Lesson> All => lessons;

    public IReadOnlyList<LessonPackError> Errors { get; } = [];

    public static LessonLibrary Load(string folder) => new([]);

    public Lesson? Find(string topic, string? subtopic, int? grade) =>
        lessons.FirstOrDefault(lesson => lesson.Title.Contains(subtopic ?? topic, StringComparison.OrdinalIgnoreCase));
}

public sealed record LessonPackError(string File, int Line, int Column, string Reason);
