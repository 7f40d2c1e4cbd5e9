using System.Runtime.CompilerServices;
using TutorFunctions.Lessons;
using TutorFunctions.Stores;
using TutorFunctions.Web;

namespace TutorFunctions.Courses;

/// <summary>All that can be taken as a course: those that were imported or written, and each lesson pack by itself.</summary>
public sealed class CourseShelf(ICourseStore courses, LessonLibrary library)
{
    // By object: a pack is read once.
    private static readonly ConditionalWeakTable<Lesson, Course> s_packs = [];

    /// <exception cref="ProblemException">404 when there is none.</exception>
    public async ValueTask<Course> FindAsync(string id, CancellationToken cancellation) => await TryFindAsync(id, cancellation) ?? throw Unknown(id);

    /// <returns>Null when there is none.</returns>
    public async ValueTask<Course?> TryFindAsync(string id, CancellationToken cancellation) =>
        await courses.FindAsync(id, cancellation) ?? (Pack(id) is { } pack ? s_packs.GetValue(pack, CourseOf) : null);

    public bool IsPack(string id) => Pack(id) is not null;

    internal static ProblemException Unknown(string id) => new(404, "There is no such course", $"No course has the id '{id}'.");

    private Lesson? Pack(string id) => library.All.FirstOrDefault(lesson => lesson.Id == id);

    private static Course CourseOf(Lesson pack) => new()
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
