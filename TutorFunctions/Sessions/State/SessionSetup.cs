using TutorFunctions.Lessons;

namespace TutorFunctions.Sessions;

/// <summary>What a session was asked for. It does not change while the session runs.</summary>
public sealed record SessionSetup
{
    public required string SessionId { get; init; }

    public required string Topic { get; init; }

    public string? Subtopic { get; init; }

    public int? Grade { get; init; }

    public string? LearnerId { get; init; }

    public string? CourseId { get; init; }

    /// <summary>The lesson that is taught; empty for a topic that no lesson covers, which a model teaches.</summary>
    public required string LessonId { get; init; }

    public bool HasLesson => LessonId.Length > 0;

    /// <summary>Whether a model sums up the older part of the conversation.</summary>
    public bool IsSummarized { get; init; }

    /// <summary>How long a session that cannot go on without its model waits before it asks again.</summary>
    public TimeSpan? AskModelAgainAfter { get; init; }

    /// <summary>How the teacher wants it taught, in the teacher's words.</summary>
    public string? Guidelines { get; init; }

    /// <summary>Concepts of the lesson that the same learner showed in earlier sessions.</summary>
    public IReadOnlyList<string> KnownConcepts
    {
        get;
        init => field = value ?? [];
    } = [];

    public StudentProfile Profile { get; init; } = new();

    public int EstimatedMinutes { get; init; } = 20;

    public PathSelection PathSelection { get; init; }

    public int MaxReplans { get; init; } = 3;

    /// <summary>How long a session may be silent before its learner is reminded, once a silence.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a session may be silent before it expires.</summary>
    public TimeSpan ExpireAfter { get; init; } = TimeSpan.FromDays(30);

    public required DateTime CreatedAt { get; init; }
}

public sealed record StudentProfile
{
    public IReadOnlyList<string> Interests { get; init; } = [];

    public LearningStyle? LearningStyle { get; init; }

    public Pace? PreferredPace { get; init; }

    public int? Grade { get; init; }
}

public enum Pace
{
    Slow,
    Medium,
    Fast,
}

public enum PathSelection
{
    /// <summary>The tutor picks a path by the learner's profile and says why.</summary>
    Auto,

    /// <summary>The learner picks.</summary>
    Ask,
}

public enum SessionStatus
{
    Planning,
    AwaitingPath,
    Active,
    Completed,
    NeedsIntervention,
    Expired,
    Failed,
    Cancelled,
}

public static class SessionStatuses
{
    /// <summary>Whether the session takes no more replies.</summary>
    public static bool IsEnd(this SessionStatus status) => status is not (SessionStatus.Planning or SessionStatus.AwaitingPath or SessionStatus.Active);
}
