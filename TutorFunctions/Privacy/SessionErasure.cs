using Microsoft.DurableTask.Client;
using TutorFunctions.Access.Audit;
using TutorFunctions.Classes;
using TutorFunctions.Sessions;

namespace TutorFunctions.Privacy;

/// <summary>
/// Erases one session. What was said goes first, then the orchestration is stopped and its history purged, and that there was a session
/// goes last, so that an erasure which was broken off finds it again.
/// </summary>
public sealed class SessionErasure(ISessionStore sessions, IClassStore classes, IAuditLog audit) : ISessionErasure
{
    public async Task EraseAsync(DurableTaskClient client, StoredSession session, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var setup = session.Setup;
        await sessions.EraseAsync(setup.SessionId, cancellation);
        await PurgeAsync(client, setup.SessionId, cancellation);
        if (setup.LearnerId is { } learner)
            await classes.EraseSessionAsync(learner, setup.SessionId, setup.LessonId, cancellation);
        await audit.ForgetAsync([setup.SessionId], cancellation);
        await sessions.RemoveAsync(setup.SessionId, cancellation);
    }

    /// <summary>Ends an orchestration, if it has not ended, and purges its history.</summary>
    public static async Task PurgeAsync(DurableTaskClient client, string instanceId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (await client.GetInstanceAsync(instanceId, cancellation) is not { } instance)
            return;
        if (!instance.IsCompleted)
        {
            await client.TerminateInstanceAsync(instanceId, "It was erased.", cancellation);
            await client.WaitForInstanceCompletionAsync(instanceId, cancellation);
        }

        await client.PurgeInstanceAsync(instanceId, cancellation);
    }
}
