namespace TutorFunctions.Learners.Evidence;

/// <summary>
/// Each learner's log of judged answers. A learner is a partition: a log is read and written without another's. The session store appends
/// what a turn brings in the same write as the turn; whoever else judges answers appends them here.
/// </summary>
public interface IEvidenceStore
{
    /// <summary>
    /// Appends an answer and brings the learner's state up to it in the same write; an answer whose source is in the log changes nothing.
    /// Later calls see it at once; it is on disk when this returns.
    /// </summary>
    Task RecordAsync(AnswerEvidence answer, CancellationToken cancellation);

    /// <summary>
    /// Has an answer count otherwise, and brings the learner's state up to it as if it had counted so from the beginning: however many
    /// answers are corrected, and in whatever order, the same ones end in the same state. Doing so again changes nothing.
    /// </summary>
    Task CorrectAsync(EvidenceCorrection correction, CancellationToken cancellation);

    /// <summary>Answers in order, from the one after a number on.</summary>
    /// <param name="skill">Only those for this skill; null for all.</param>
    Task<IReadOnlyList<RecordedEvidence>> ReadAsync(string learnerId, long after, int limit, string? skill, CancellationToken cancellation);
}
