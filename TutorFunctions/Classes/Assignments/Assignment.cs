namespace TutorFunctions.Classes;

/// <summary>Work that a class, or a group of it, is to do by a time: a lesson, a topic or an assessment.</summary>
public sealed record Assignment
{
    public required string Id { get; init; }

    /// <summary>What it is called in lists.</summary>
    public required string Title { get; init; }

    public required AssignmentKind Kind { get; init; }

    /// <summary>The course, or lesson pack, that it is from; null for a topic that is looked for in all there is.</summary>
    public string? CourseId { get; init; }

    /// <summary>The lesson; null for a topic and for an assessment.</summary>
    public string? LessonId { get; init; }

    /// <summary>The topic; null for a lesson and for an assessment.</summary>
    public string? Topic { get; init; }

    /// <summary>What an assessment covers; empty for all of the course.</summary>
    public IReadOnlyList<string> Objectives
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>The group that it is for; null for the whole class.</summary>
    public string? Group { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime DueAt { get; init; }

    public required DateTime CreatedAt { get; init; }

    public bool IsFor(ClassLearner learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return Group is null || Group == learner.Group;
    }
}

public enum AssignmentKind
{
    Lesson,
    Topic,
    Assessment,
}
