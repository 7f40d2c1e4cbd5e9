namespace TutorFunctions.Courses.OaTutor;

/// <summary>A lesson and the parts that go into it.</summary>
internal sealed record PlacedLesson(LessonPlan Plan, IReadOnlyList<OaTutorPart> Parts);

/// <summary>Puts every part into a lesson: one of the plan, or one of its own when the plan has forgotten it.</summary>
internal static class OaTutorPlacement
{
    public static IReadOnlyList<PlacedLesson> Place(OaTutorPlan plan, IReadOnlyList<OaTutorPart> parts, Skips skips)
    {
        var byLesson = parts.ToLookup(LessonId, StringComparer.Ordinal);
        var planned = plan.Lessons.Select(lesson => lesson.Id).ToHashSet(StringComparer.Ordinal);
        var lessons = new List<PlacedLesson>();
        foreach (var lesson in plan.Lessons)
        {
            if (byLesson.Contains(lesson.Id))
                lessons.Add(new PlacedLesson(lesson, [.. byLesson[lesson.Id]]));
            else
                skips.Add(lesson.Id, $"Lesson '{lesson.Title}' of coursePlans.json has no question that can be imported.");
        }

        foreach (var stray in byLesson.Where(group => !planned.Contains(group.Key)))
        {
            var name = stray.Select(part => part.Problem.Lesson?.Trim()).FirstOrDefault(text => !string.IsNullOrEmpty(text));
            if (name is not null)
                lessons.Add(new PlacedLesson(LessonPlan.Named(stray.Key, name, "", []), [.. stray]));
            else
                SkipAll(stray, skips);
        }

        return lessons;
    }

    private static string LessonId(OaTutorPart part) =>
        string.IsNullOrWhiteSpace(part.Problem.LessonId) ? Wording.Slug(part.Problem.Lesson ?? "") : part.Problem.LessonId;

    private static void SkipAll(IEnumerable<OaTutorPart> parts, Skips skips)
    {
        foreach (var part in parts)
            skips.Add(part.Id, $"Its problem {part.ProblemId} names no lesson of coursePlans.json and has no 'lesson' to name one by.");
    }
}
