using TutorFunctions.Courses.LearningPaths;

namespace TutorFunctions.Courses.Endpoints;

/// <param name="Skills">What can be learned in it, and what that builds on.</param>
/// <param name="Content">What there is beside the lessons.</param>
/// <param name="IsAuthored">Whether it was written for this tutor; else it was imported.</param>
public sealed record CourseAnswer(
    string CourseId,
    string Title,
    string Language,
    IReadOnlyList<string> Attribution,
    IReadOnlyList<LessonHeadingAnswer> Lessons,
    bool IsAuthored,
    string? Description,
    IReadOnlyList<CourseSkillAnswer> Skills,
    IReadOnlyList<ContentItem> Content,
    DateTime? StartsAt,
    DateTime? EndsAt
)
{
    public static CourseAnswer Of(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var graph = PrerequisiteGraph.Of(course);
        return new(
            course.Id,
            course.Title,
            course.Language,
            course.Attribution,
            [.. course.Lessons.Select(LessonHeadingAnswer.Of)],
            course.IsAuthored,
            course.Description,
            [
                .. graph.Skills.Select(skill => new CourseSkillAnswer(
                    skill.Id,
                    skill.Title,
                    skill.LessonId,
                    skill.Concept?.Items.Count ?? 0,
                    [.. graph.RequirementsOf(skill.Id).Select(edge => new SkillRequirementAnswer(edge.Requires, edge.Origin))]
                )),
            ],
            course.Content,
            course.StartsAt,
            course.EndsAt
        );
    }
}

/// <param name="LessonId">Null for a skill that no question practises.</param>
public sealed record CourseSkillAnswer(
    string SkillId,
    string Title,
    string? LessonId,
    int Items,
    IReadOnlyList<SkillRequirementAnswer> Requires
);

/// <param name="Origin">How it is known: authored, imported, or inferred from the order of the lessons.</param>
public sealed record SkillRequirementAnswer(string SkillId, PrerequisiteOrigin Origin);
