using TutorFunctions.Learners.Progress;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>The sessions of one learner, read from the store page by page.</summary>
public sealed class LearnerSessions(ISessionStore store) : ILearningSessions
{
    private const int AtOnce = 200;

    public async Task<IReadOnlyList<LearningSession>> OfLearnerAsync(string learnerId, CancellationToken cancellation) =>
        [.. (await ReadAsync(learnerId, cancellation)).Select(Learnt)];

    /// <returns>All of them, the newest first.</returns>
    public async Task<IReadOnlyList<StoredSession>> ReadAsync(string learnerId, CancellationToken cancellation)
    {
        var held = new List<StoredSession>();
        string? cursor = null;
        do
        {
            var page = await store.ListAsync(new SessionFilter(learnerId, null, null, AtOnce, cursor), cancellation);
            held.AddRange(page.Items);
            cursor = page.NextCursor;
        } while (cursor is not null);
        return held;
    }

    private static LearningSession Learnt(StoredSession session) =>
        new(
            session.Setup.SessionId,
            session.Setup.CourseId,
            session.Setup.LessonId,
            session.Summary.Status == SessionStatus.Completed,
            session.Summary.StepsCompleted,
            session.Summary.StepsTotal,
            session.Setup.EstimatedMinutes,
            session.Setup.CreatedAt,
            session.Summary.LastUpdatedAt
        );
}
