namespace TutorFunctions.Access;

/// <summary>Which learners belong to which classes, as far as access depends on it. The classes implement it.</summary>
public interface IClassRosters
{
    /// <summary>Whether a learner is in one of some classes.</summary>
    Task<bool> HasLearnerAsync(IReadOnlyCollection<string> classIds, string learnerId, CancellationToken cancellation);

    /// <summary>Sessions of some classes, the newest first.</summary>
    /// <param name="classIds">The classes; a session in several of them is listed once.</param>
    /// <param name="before">The place after which to go on; null for the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<IReadOnlyList<ListedSession>> ListSessionsAsync(
        IReadOnlyCollection<string> classIds,
        ListedSession? before,
        int limit,
        CancellationToken cancellation
    );
}

/// <summary>A session's place in a list by creation.</summary>
public sealed record ListedSession(DateTime CreatedAt, string SessionId);
