using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Assessments;

/// <summary>
/// Keeps assessments and what their answers teach of items. An assessment is a partition: what it was asked to be, where it stands, and one
/// small row for each answer and mark. Items lie by course. Everything is on disk when a call returns.
/// </summary>
public interface IAssessmentStore
{
    /// <summary>Stores a new assessment, and counts it for its course.</summary>
    Task CreateAsync(AssessmentPlan plan, AssessmentState state, CancellationToken cancellation);

    /// <returns>Null when there is no such assessment.</returns>
    Task<Assessment?> FindAsync(string assessmentId, CancellationToken cancellation);

    /// <summary>Stores a change and what goes with it, each once; nothing of it when somebody else changed the assessment first.</summary>
    /// <returns>Whether it was stored: the stored state was the one before, by its version.</returns>
    Task<bool> TryRecordAsync(AssessmentChange change, CancellationToken cancellation);

    /// <summary>Assessments, the newest first.</summary>
    /// <exception cref="FormatException">The cursor is none that this store gave out.</exception>
    Task<AssessmentPage> ListAsync(AssessmentFilter filter, CancellationToken cancellation);

    /// <summary>What answers have taught of a course's items, by item id; items without answers are missing.</summary>
    Task<CourseCalibrations> ReadCalibrationsAsync(string courseId, CancellationToken cancellation);

    /// <summary>
    /// Erases a learner's assessments with all answers and marks in them, and the learner's name from the marks that they gave others. What
    /// was learned of items stays: it names nobody. A change that comes after it is refused, so that an assessment under way ends there.
    /// </summary>
    /// <returns>Whether there was anything of the learner, a mark given to somebody else included.</returns>
    Task<bool> EraseLearnerAsync(string learnerId, CancellationToken cancellation);
}

/// <summary>A step of an assessment.</summary>
/// <param name="Next">The state after it, one version on.</param>
public sealed record AssessmentChange(AssessmentPlan Plan, AssessmentState Next)
{
    /// <summary>The answer that it took in.</summary>
    public GivenAnswer? Answer { get; init; }

    /// <summary>The mark that it took in.</summary>
    public PeerMark? Mark { get; init; }

    /// <summary>The status after it, for listing.</summary>
    public AssessmentStatus Status { get; init; }

    /// <summary>What it says of the learner, for the learner's log; null while an answer has no score.</summary>
    public AnswerEvidence? Evidence { get; init; }

    /// <summary>What it says of the item.</summary>
    public ItemObservation? Observation { get; init; }
}

/// <param name="Status">As it was at the last change: time that runs out does not change it.</param>
public sealed record AssessmentFilter(string? LearnerId, string? CourseId, AssessmentStatus? Status, int Limit, string? Cursor);

public sealed record AssessmentPage(IReadOnlyList<Assessment> Items, string? NextCursor);

/// <param name="Assessments">How many assessments of the course there have been.</param>
public sealed record CourseCalibrations(long Assessments, IReadOnlyDictionary<string, ItemCalibration> Items);
