using TutorFunctions.Lessons;

namespace TutorFunctions.Courses;

/// <summary>All lessons that can be taught: the authored packs and the imported courses.</summary>
public sealed class LessonCatalog(LessonLibrary library, ICourseStore courses) : ILessonSource, ILessonFinder, ILessonList
{
    public async ValueTask<Lesson> GetAsync(string? courseId, string lessonId, CancellationToken cancellation)
    {
        var lesson = courseId is null
            ? library.All.FirstOrDefault(lesson => lesson.Id == lessonId)
            : (await courses.FindAsync(courseId, cancellation))?.Lessons.FirstOrDefault(lesson => lesson.Id == lessonId);
        return lesson
            ?? throw new KeyNotFoundException(
                $"There is no lesson '{lessonId}' {(courseId is null ? "among the lesson packs" : $"in course '{courseId}'")}."
            );
    }

    public async Task<Lesson> FindAsync(
        string? courseId,
        string? lessonId,
        string topic,
        string? subtopic,
        int? grade,
        CancellationToken cancellation
    )
    {
        if (courseId is null && lessonId is not null)
        {
            return library.All.FirstOrDefault(lesson => lesson.Id == lessonId)
                ?? throw Nothing(
                    "lesson_id",
                    $"There is no lesson pack '{lessonId}'. There are: {string.Join(", ", library.All.Select(lesson => lesson.Id))}."
                );
        }

        if (courseId is null)
        {
            return await SearchAsync(topic, subtopic, grade, cancellation)
                ?? throw Nothing(
                    "topic",
                    $"No lesson covers \"{subtopic ?? topic}\". There are: "
                        + $"{Titles(await ListAsync(cancellation))}. "
                        + "Any other topic needs a language model: set TUTOR_MODEL_ENDPOINT, TUTOR_MODEL_KEY and TUTOR_MODEL."
                );
        }

        var course = await courses.FindAsync(courseId, cancellation)
            ?? throw Nothing("course_id", $"There is no course '{courseId}'. GET /courses lists them.");
        if (lessonId is not null)
        {
            return course.Lessons.FirstOrDefault(lesson => lesson.Id == lessonId)
                ?? throw Nothing(
                    "lesson_id",
                    $"Course '{course.Title}' has no lesson '{lessonId}'. It has: "
                        + $"{string.Join(", ", course.Lessons.Select(lesson => lesson.Id))}."
                );
        }

        return LessonSearch.FindWithin(course.Lessons, topic, subtopic, grade)
            ?? throw Nothing("topic", $"No lesson of \"{course.Title}\" covers \"{subtopic ?? topic}\". It has: {Titles(course.Lessons)}.");
    }

    public async Task<Lesson?> SearchAsync(string topic, string? subtopic, int? grade, CancellationToken cancellation) =>
        LessonSearch.Find(library.All, topic, subtopic, grade)
        ?? LessonSearch.Find(await ImportedAsync(cancellation), topic, subtopic, grade);

    public async Task<IReadOnlyList<Lesson>> ListAsync(CancellationToken cancellation) =>
        [.. library.All, .. await ImportedAsync(cancellation)];

    private async Task<IReadOnlyList<Lesson>> ImportedAsync(CancellationToken cancellation)
    {
        var lessons = new List<Lesson>();
        foreach (var heading in await courses.ListAsync(cancellation))
            lessons.AddRange((await courses.FindAsync(heading.CourseId, cancellation))?.Lessons ?? []);
        return lessons;
    }

    private static string Titles(IEnumerable<Lesson> lessons) => string.Join(", ", lessons.Select(lesson => lesson.Title));

    private static RefusedException Nothing(string field, string detail) =>
        new(Refusal.Invalid, "There is no such lesson", detail, new Dictionary<string, string[]> { [field] = [detail] });
}
