using DurableTask.Core.Exceptions;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Stores;
using TutorFunctions.Telemetry;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>What the session endpoints have in common: finding a session, and waiting for a turn.</summary>
internal static class SessionCalls
{
    /// <summary>How long a caller is kept waiting before it is told to come back.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(25);

    /// <summary>How long an event is trusted to have arrived before it is raised again; twice as long each time, as most turns that take long have it.</summary>
    private static readonly TimeSpan s_firstEventPatience = TimeSpan.FromSeconds(1);

    public static async Task<StoredSession> FindAsync(this ISessionStore store, string id, bool mayHaveEnded, CancellationToken cancellation)
    {
        var session = await store.FindAsync(id, cancellation)
            ?? throw new UnknownSessionException(id);
        return mayHaveEnded || !session.HasEnded ? session : throw Ended(session);
    }

    public static ProblemException Ended(StoredSession session) => new(
        409, "The session has ended", $"The session is {BodyField.NameOf(session.Summary.Status)}; it takes no more replies. Start a new one with POST /sessions.");

    public static ProblemException NeedsPath(string id) => new(409, "A path must be chosen first", $"Choose one with POST /sessions/{id}/path.");

    public static Task BeginAsync(this DurableTaskClient client, SessionSetup setup, CancellationToken cancellation) =>
        client.ScheduleNewOrchestrationInstanceAsync(
            nameof(TutoringSession), SessionState.Of(setup), new StartOrchestrationOptions(setup.SessionId), cancellation);

    /// <summary>
    /// Wakes a session for what has come into its inbox. Before the session has had its opening there is nothing to wake, and an engine may drop
    /// an event for an orchestration that has not started: the opening looks into the inbox when it is recorded.
    /// </summary>
    /// <param name="session">The session as it was found, before or after the entry was accepted.</param>
    public static async Task WakeAsync(
        this ISessionStore store, DurableTaskClient client, StoredSession session, InboxEntry entry, CancellationToken cancellation)
    {
        // Once more when it had none: the opening may have been recorded, and have looked, while the entry was on its way.
        var id = session.Setup.SessionId;
        if (session.Summary.Turn >= 0 || (await store.FindAsync(id, mayHaveEnded: true, cancellation)).Summary.Turn >= 0)
            await client.RaiseEventAsync(id, TutoringSession.StudentReplied, entry, cancellation);
    }

    /// <summary>
    /// Raises the event for an inbox entry until the session has taken it. Raising it again costs nothing; an event that an engine has lost
    /// costs a delay.
    /// </summary>
    /// <returns>The turn; null when the caller should come back later.</returns>
    public static async Task<TurnRecord?> WaitAsync(
        this ISessionStore store, DurableTaskClient client, StoredSession session, InboxEntry entry, HttpRequest request, CancellationToken cancellation)
    {
        var id = session.Setup.SessionId;
        if (WantsNoWait(request))
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
                session = await store.SeeToAsync(client, session, request, cancellation);
            if (session.HasEnded)
            {
                // It may have ended with the very turn that was waited for, between the two looks.
                return await store.WaitForTurnAsync(id, entry.Sequence, TimeSpan.Zero, cancellation) ?? throw Ended(session);
            }

            left -= wait;
            wait = left < 2 * wait ? left : 2 * wait;
        }

        return null;
    }

    /// <summary>Looks after a session that does not answer: its orchestration may have broken down, or never have been begun.</summary>
    private static async Task<StoredSession> SeeToAsync(
        this ISessionStore store, DurableTaskClient client, StoredSession session, HttpRequest request, CancellationToken cancellation)
    {
        var instance = await client.GetInstanceAsync(session.Setup.SessionId, getInputsAndOutputs: true, cancellation);
        if (instance is not null)
            return IsBroken(instance) ? await store.FailAsync(session, instance, request, cancellation) : session;
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
    private static async Task<StoredSession> FailAsync(
        this ISessionStore store, StoredSession session, OrchestrationMetadata broken, HttpRequest request, CancellationToken cancellation)
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
        await store.RecordAsync(turn, cancellation);
        request.HttpContext.RequestServices.GetRequiredService<TurnTelemetry>().Recorded(turn);
        await store.FlushAsync(cancellation);
        return session with { Summary = failed };
    }

    public static bool WantsNoWait(HttpRequest request) =>
        request.Headers["Prefer"].ToString().Contains("respond-async", StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers 202 with the number of the turn that an entry will be taken in, or was.</summary>
    public static async Task<IResult> PendingAsync(
        this ISessionStore store, HttpResponse response, string id, InboxEntry entry, CancellationToken cancellation)
    {
        var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
        var ahead = (int)(entry.Sequence - session.Summary.LastTaken);
        var taken = ahead > 0 ? null : await store.WaitForTurnAsync(id, entry.Sequence, TimeSpan.Zero, cancellation);
        return Pending(response, session, taken?.Turn ?? session.Summary.Turn + Math.Max(0, ahead));
    }

    public static IResult Pending(HttpResponse response, StoredSession session, int turn)
    {
        response.Headers.Location = $"/sessions/{session.Setup.SessionId}/status";
        return Results.Json(new PendingAnswer(session.Setup.SessionId, session.Summary.Status, turn), ApiJson.Web.PendingAnswer, statusCode: 202);
    }
}
