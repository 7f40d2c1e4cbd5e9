namespace TutorFunctions.Classes;

/// <summary>Why a learner needs a teacher, the most urgent first.</summary>
public enum NeedKind
{
    /// <summary>What the learner wrote may mean that they are in danger.</summary>
    Distress,

    /// <summary>The learner asked for a person.</summary>
    AskedForPerson,

    /// <summary>The learner may be bullied, lonely or very unhappy.</summary>
    Concern,

    /// <summary>The tutor has stopped and a person must go on.</summary>
    NeedsIntervention,

    /// <summary>The session broke down.</summary>
    SessionFailed,

    /// <summary>Reply after reply is wrong, or says that the learner is stuck.</summary>
    Stuck,

    /// <summary>An assignment was not started, or not completed, when it was due.</summary>
    MissedDueDate,

    /// <summary>The learner may fail the course.</summary>
    AtRisk,

    /// <summary>A session is under way and nothing has come for long.</summary>
    Quiet,
}

/// <summary>One reason why a learner needs a teacher.</summary>
/// <param name="Since">When it began, in UTC.</param>
/// <param name="Reason">What was seen.</param>
/// <param name="Action">What a teacher can do about it.</param>
/// <param name="SessionId">The session in which it was seen; null for none.</param>
/// <param name="AssignmentId">The assignment; null for none.</param>
/// <param name="AlertId">The alert that was raised for it; null for none.</param>
public sealed record Need(
    NeedKind Kind,
    string LearnerId,
    string? Name,
    string? Group,
    DateTime Since,
    string Reason,
    string Action,
    string? SessionId = null,
    string? AssignmentId = null,
    string? AlertId = null
)
{
    /// <summary>Numbers of the answers in the learner's log that it rests on.</summary>
    public IReadOnlyList<long> Evidence { get; init; } = [];
}
