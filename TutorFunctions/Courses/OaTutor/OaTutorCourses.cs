namespace TutorFunctions.Courses.OaTutor;

/// <summary>Which of an archive's courses is imported, and to which lesson of it a problem belongs.</summary>
internal sealed class OaTutorCourses(IReadOnlyList<OaTutorPlan> plans, string? courseName)
{
    private readonly Dictionary<string, OaTutorPlan> byLesson = plans
        .SelectMany(plan => plan.Lessons.Select(lesson => (lesson.Id, plan)))
        .DistinctBy(entry => entry.Id, StringComparer.Ordinal)
        .ToDictionary(entry => entry.Id, entry => entry.plan, StringComparer.Ordinal);

    private readonly Dictionary<string, OaTutorPlan> byName = plans
        .DistinctBy(plan => plan.Name, StringComparer.Ordinal)
        .ToDictionary(plan => plan.Name, StringComparer.Ordinal);

    /// <exception cref="ImportError">No course, or more than one, could be meant.</exception>
    public OaTutorPlan Choose(IReadOnlyList<ProblemFile> problems)
    {
        if (courseName is not null)
        {
            return plans.FirstOrDefault(plan => string.Equals(plan.Name, courseName.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw new ImportError(
                    "unknown_course",
                    $"The archive has no course '{courseName}'; it has {Names(plans)}.",
                    "Name one of these."
                );
        }

        if (plans.Count == 1)
            return plans[0];
        var used = problems.Select(PlanOf).OfType<OaTutorPlan>().Distinct().ToList();
        return used switch
        {
            [var only] => only,
            [] => throw new ImportError(
                "no_problems",
                $"None of the problems belongs to one of the courses {Names(plans)}.",
                "Give each problem the lessonId of a lesson."
            ),
            _ => throw new ImportError(
                "several_courses",
                $"The archive holds several courses: {Names(used)}.",
                "Name the one to import, or send an archive for each."
            ),
        };
    }

    /// <summary>The course that a problem belongs to by its lesson, or else by name; null when it is in none.</summary>
    public OaTutorPlan? PlanOf(ProblemFile problem) =>
        byLesson.GetValueOrDefault(problem.LessonId ?? "") ?? byName.GetValueOrDefault(problem.CourseName?.Trim() ?? "");

    private static string Names(IEnumerable<OaTutorPlan> plans) => string.Join(", ", plans.Select(plan => $"'{plan.Name}'"));
}
