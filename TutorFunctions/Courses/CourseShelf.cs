using System.Runtime.CompilerServices;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Lessons;

namespace TutorFunctions.Courses;

/// <summary>All that can be taken as a course: those that were imported or written, and each lesson pack by itself.</summary>
public sealed class CourseShelf(ICourseStore courses, LessonLibrary library) : ITaughtCourses
{
    // By object: a pack is read once.
    private static readonly ConditionalWeakTable<Lesson, Course> s_packs = [];

    /// <exception cref="RefusedException">404 when there is none.</exception>
    public async ValueTask<Course> FindAsync(string id, CancellationToken cancellation) =>
        await TryFindAsync(id, cancellation) ?? throw Unknown(id);

    /// <returns>Null when there is none.</returns>
    public async ValueTask<Course?> TryFindAsync(string id, CancellationToken cancellation) =>
        await courses.FindAsync(id, cancellation) ?? (Pack(id) is { } pack ? s_packs.GetValue(pack, CourseOf) : null);

    public async Task<IReadOnlyList<string>> ListIdsAsync(CancellationToken cancellation) =>
        [.. (await courses.ListAsync(cancellation)).Select(course => course.CourseId), .. library.All.Select(pack => pack.Id)];

    public bool IsPack(string id) => Pack(id) is not null;

    internal static RefusedException Unknown(string id) =>
        new(Refusal.NotFound, "There is no such course", $"No course has the id '{id}'.");

    private Lesson? Pack(string id) => library.All.FirstOrDefault(lesson => lesson.Id == id);

    private static Course CourseOf(Lesson pack) =>
        new()
        {
            Id = pack.Id,
            Title = pack.Title,
            Language = "en",
            Attribution = [],
            Lessons = [pack],
            Skills = [.. pack.Concepts.Select(concept => new Skill(concept.Id, concept.Title))],
            IsAuthored = true,
            Description = pack.Overview,
        };
}
