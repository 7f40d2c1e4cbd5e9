using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>A lesson of the plan as a lesson to teach.</summary>
internal static class OaTutorLesson
{
    /// <summary>More than these are counted, not listed, so that a sentence stays one.</summary>
    private const int ListedGoals = 8;

    private static readonly string[] MathematicsWords =
    [
        "math",
        "algebra",
        "arithmetic",
        "calculus",
        "geometry",
        "trigonometry",
        "statistics",
        "probability",
        "precalculus",
        "prealgebra",
    ];

    public static Lesson Of(OaTutorPlan course, string courseId, LessonPlan plan, IReadOnlyList<OaTutorPart> parts, Skips skips)
    {
        var concepts = OaTutorConcepts.Of(plan, parts, skips);
        var credits = Credits.Lines(parts.SelectMany(part => part.Credits));
        return new Lesson
        {
            Id = plan.Id,
            CourseId = courseId,
            Title = plan.Title,
            Subject = Subject(course.Name),
            Topics = Topics(plan, parts, concepts),
            Overview = Overview(course, plan, concepts),
            Summary = Summary(plan),
            Glossary = Definitions.In(concepts),
            Concepts = concepts,
            Attribution = credits.Count == 0 ? null : string.Join("; ", credits),
        };
    }

    private static string Subject(string courseName) =>
        MathematicsWords.Any(word => courseName.Contains(word, StringComparison.OrdinalIgnoreCase)) ? "mathematics" : courseName;

    private static IReadOnlyList<string> Topics(LessonPlan plan, IReadOnlyList<OaTutorPart> parts, IReadOnlyList<Concept> concepts) =>
        [
            .. new[] { plan.Topic }
                .Concat(plan.Names)
                .Concat(parts.Select(part => part.Problem.Lesson?.Trim() ?? ""))
                .Concat(concepts.Select(concept => concept.Title))
                .Where(name => name.Length > 0 && name != plan.Title)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    private static string Overview(OaTutorPlan course, LessonPlan plan, IReadOnlyList<Concept> concepts)
    {
        var hasHints = concepts.All(concept => concept.Items.All(item => item.Hints.Count > 0));
        var help = hasHints ? " Every question comes with hints that you can ask for." : "";
        return $"This lesson is \"{plan.Topic}\", a part of the course \"{course.Name}\". {Goals("You will practise", concepts)}{help}";
    }

    private static string Summary(LessonPlan plan) =>
        $"You have worked on \"{plan.Topic}\". Come back to any of it that does not feel sure yet.";

    private static string Goals(string opening, IReadOnlyList<Concept> concepts)
    {
        var listed = concepts.Take(ListedGoals).Select(concept => Wording.InSentence(concept.Title));
        var rest = concepts.Count > ListedGoals ? $"; and {concepts.Count - ListedGoals} more" : "";
        var count = concepts.Count == 1 ? "one skill" : $"{concepts.Count} skills";
        return $"{opening} {count}: {string.Join("; ", listed)}{rest}.";
    }
}
