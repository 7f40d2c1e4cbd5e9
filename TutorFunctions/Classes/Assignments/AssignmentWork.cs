namespace TutorFunctions.Classes;

/// <summary>What a learner has made of an assignment. There is none before the learner has started it.</summary>
/// <param name="WorkId">The session, or the assessment, in which it is done.</param>
/// <param name="StartedAt">In UTC.</param>
/// <param name="CompletedAt">In UTC; null while it is not completed.</param>
public sealed record AssignmentWork(string AssignmentId, string LearnerId, string WorkId, DateTime StartedAt, DateTime? CompletedAt)
{
    /// <summary>How a learner stands with an assignment at a time.</summary>
    /// <param name="work">Null for a learner who has not started it.</param>
    public static WorkStatus StatusOf(Assignment assignment, AssignmentWork? work, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var isDue = at > assignment.DueAt;
        return work switch
        {
            null => isDue ? WorkStatus.Missed : WorkStatus.NotStarted,
            { CompletedAt: { } completed } => completed <= assignment.DueAt ? WorkStatus.Completed : WorkStatus.CompletedLate,
            _ => isDue ? WorkStatus.Late : WorkStatus.InProgress,
        };
    }
}

public enum WorkStatus
{
    NotStarted,
    InProgress,
    Completed,

    /// <summary>Started, not completed, and the due date has passed.</summary>
    Late,

    /// <summary>Completed after the due date.</summary>
    CompletedLate,

    /// <summary>Not started when the due date passed.</summary>
    Missed,
}
