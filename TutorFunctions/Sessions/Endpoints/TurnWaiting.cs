using DurableTask.Core.Exceptions;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>Waits for the turn that takes an inbox entry, and looks after a session that does not answer.</summary>
public sealed class TurnWaiting(ISessionStore store, TurnRecording recording)
{
    /// <summary>How long a caller is kept waiting before it is told to come back.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(25);

    /// <summary>
    /// How long an event is trusted to have arrived before it is raised again; twice as long each time, as most turns that take long have
    /// it.
    /// </summary>
    private static readonly TimeSpan s_firstEventPatience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Raises the event for an inbox entry until the session has taken it. Raising it again costs nothing; an event that an engine has lost
    /// costs a delay.
    /// </summary>
    /// <returns>The turn; null when the caller should come back later.</returns>
    public async Task<TurnRecord?> WaitAsync(
        DurableTaskClient client,
        StoredSession session,
        InboxEntry entry,
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        var id = session.Setup.SessionId;
        if (SessionCalls.WantsNoWait(request))
        {
            await store.FlushAsync(cancellation);
            await store.WakeAsync(client, session, entry, cancellation);
            return null;
        }

        var (left, wait) = (s_patience, s_firstEventPatience);
        while (left > TimeSpan.Zero)
        {
            var raised = store.WakeAsync(client, session, entry, cancellation);
            var turn = await store.WaitForTurnAsync(id, entry.Sequence, wait, cancellation);
            await raised;
            if (turn is not null)
                return turn;
            session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
            if (!session.HasEnded)
                session = await SeeToAsync(client, session, cancellation);
            if (session.HasEnded)
            {
                // It may have ended with the very turn that was waited for, between the two looks.
                return await store.WaitForTurnAsync(id, entry.Sequence, TimeSpan.Zero, cancellation) ?? throw SessionCalls.Ended(session);
            }

            left -= wait;
            wait = left < 2 * wait ? left : 2 * wait;
        }

        return null;
    }

    /// <summary>Looks after a session that does not answer: its orchestration may have broken down, or never have been begun.</summary>
    private async Task<StoredSession> SeeToAsync(DurableTaskClient client, StoredSession session, CancellationToken cancellation)
    {
        var instance = await client.GetInstanceAsync(session.Setup.SessionId, getInputsAndOutputs: true, cancellation);
        if (instance is not null)
            return IsBroken(instance) ? await FailAsync(session, instance, cancellation) : session;
        try
        {
            // The process that created the session was killed before it could begin it.
            await client.BeginAsync(session.Setup, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Another caller saw to it at the same time.
        }

        return session;
    }

    private static bool IsBroken(OrchestrationMetadata instance) =>
        instance.RuntimeStatus is OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Notes in the session's own story that its orchestration has broken down, so that nobody waits for it any more.</summary>
    private async Task<StoredSession> FailAsync(StoredSession session, OrchestrationMetadata broken, CancellationToken cancellation)
    {
        var reason = broken.FailureDetails?.ErrorMessage ?? "Its orchestration was ended from outside.";
        var failed = session.Summary with
        {
            Status = SessionStatus.Failed,
            Turn = session.Summary.Turn + 1,
            LastUpdatedAt = broken.LastUpdatedAt.UtcDateTime,
            Open = null,
            InterventionReason = reason,
        };
        var turn = new TurnRecord
        {
            SessionId = session.Setup.SessionId,
            Turn = failed.Turn,
            At = failed.LastUpdatedAt,
            SystemMessage = "Something went wrong on our side. Your teacher has been told.",
            Summary = failed,
        };
        await recording.RecordAsync(turn, cancellation);
        await store.FlushAsync(cancellation);
        return session with { Summary = failed };
    }
}
