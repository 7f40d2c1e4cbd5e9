namespace TutorFunctions.Assessments;

/// <summary>What an assessment was asked to be. It never changes.</summary>
public sealed record AssessmentPlan
{
    public required string AssessmentId { get; init; }

    public required string LearnerId { get; init; }

    /// <summary>The imported course, or the lesson pack, that the items come from.</summary>
    public required string CourseId { get; init; }

    /// <summary>Whether <see cref="CourseId"/> names a lesson pack.</summary>
    public bool IsLessonPack { get; init; }

    public required AssessmentType Type { get; init; }

    /// <summary>The skills to cover, by id, in the lessons' order.</summary>
    public IReadOnlyList<string> Objectives
    {
        get;
        init => field = value ?? [];
    } = [];

    public required int MaxItems { get; init; }

    /// <summary>Null for as long as it takes.</summary>
    public TimeSpan? TimeLimit { get; init; }

    public required DateTime CreatedAt { get; init; }
}
