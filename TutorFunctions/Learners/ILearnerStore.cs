using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners;

/// <summary>What is known of learners: the profile that they or the school gave, and the state that their answers add up to.</summary>
public interface ILearnerStore
{
    /// <returns>Null for a learner of whom nothing is known.</returns>
    Task<StoredLearner?> FindAsync(string learnerId, CancellationToken cancellation);

    /// <summary>Stores a profile in place of the one before; it is on disk when this returns.</summary>
    Task PutProfileAsync(LearnerProfile profile, CancellationToken cancellation);

    /// <summary>Learners who have answered something of a course, in the order of their ids.</summary>
    /// <param name="courseId">A course, or a lesson pack.</param>
    /// <param name="after">The id after which to go on; null for the first.</param>
    Task<IReadOnlyList<string>> ListOfCourseAsync(string courseId, string? after, int limit, CancellationToken cancellation);

    /// <summary>
    /// Erases the profile, the log and the state; they are gone from the disk when this returns. What learners add up to together stays.
    /// </summary>
    Task EraseAsync(string learnerId, CancellationToken cancellation);
}

/// <param name="Profile">Null when nobody has given one.</param>
/// <param name="Skills">By key; a skill that was never asked is not there.</param>
public sealed record StoredLearner(
    string LearnerId,
    LearnerProfile? Profile,
    LearnerTotals Totals,
    IReadOnlyDictionary<string, SkillRecord> Skills
);
