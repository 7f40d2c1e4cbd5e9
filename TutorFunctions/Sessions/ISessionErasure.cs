using Microsoft.DurableTask.Client;

namespace TutorFunctions.Sessions;

/// <summary>Removes a session from everything that holds something of it.</summary>
public interface ISessionErasure
{
    /// <summary>
    /// Stops the session if it runs, and removes what was said in it, its history, logs, alerts and events, and what classes keep of it.
    /// What its answers show of the learner's skills stays in the learner's record, which holds no words. Broken off, it is finished by
    /// asking once more.
    /// </summary>
    Task EraseAsync(DurableTaskClient client, StoredSession session, CancellationToken cancellation);
}
