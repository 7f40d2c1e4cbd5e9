namespace TutorFunctions.Learners.Progress;

/// <summary>The sessions that a learner has held, wherever they are kept.</summary>
public interface ILearningSessions
{
    /// <returns>All of them, the newest first.</returns>
    Task<IReadOnlyList<LearningSession>> OfLearnerAsync(string learnerId, CancellationToken cancellation);
}
