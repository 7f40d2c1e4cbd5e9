using System.Runtime.CompilerServices;
using TutorFunctions.Courses;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Lessons;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>Where assessments take their items from: imported courses, and lesson packs.</summary>
public sealed class AssessmentContent(ICourseStore courses, LessonLibrary library, IAssessmentStore store)
{
    // By object: a course that is imported again is another one.
    private readonly ConditionalWeakTable<object, ItemBank> _banks = [];

    /// <summary>The items of an imported course or, where there is none of that id, of a lesson pack.</summary>
    /// <returns>Null when there is neither.</returns>
    public async Task<(ItemBank Bank, bool IsLessonPack)?> FindAsync(string courseId, CancellationToken cancellation) =>
        await OfCourseAsync(courseId, cancellation) is { } course ? (course, false)
        : OfPack(courseId) is { } pack ? (pack, true)
        : null;

    /// <summary>What an assessment's items are now, with what has been learned of them.</summary>
    public async Task<AssessmentItems> OfAsync(AssessmentPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var bank = plan.IsLessonPack ? OfPack(plan.CourseId) : await OfCourseAsync(plan.CourseId, cancellation);
        var known = await store.ReadCalibrationsAsync(plan.CourseId, cancellation);
        return new AssessmentItems(new CalibratedBank(bank ?? new ItemBank([]), known.Items), known);
    }

    private async ValueTask<ItemBank?> OfCourseAsync(string courseId, CancellationToken cancellation) =>
        await courses.FindAsync(courseId, cancellation) is { } course ? _banks.GetValue(course, static found => Bank((Course)found)) : null;

    private static ItemBank Bank(Course course) =>
        new(
            course.Lessons,
            course
                .Skills.Where(skill => skill.Bkt is not null)
                .ToDictionary(
                    skill => skill.Id,
                    skill => new TracingStart(skill.Bkt!.Mastery, skill.Bkt.Transit, skill.Bkt.Slip, skill.Bkt.Guess)
                )
        );

    private ItemBank? OfPack(string lessonId) =>
        library.All.FirstOrDefault(lesson => lesson.Id == lessonId) is { } pack
            ? _banks.GetValue(pack, static found => new ItemBank([(Lesson)found]))
            : null;
}

/// <param name="Bank">Empty when the course is gone.</param>
/// <param name="Known">What is stored of the course's items; it outlives them.</param>
public sealed record AssessmentItems(CalibratedBank Bank, CourseCalibrations Known);
