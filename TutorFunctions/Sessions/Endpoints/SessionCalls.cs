using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>What the session endpoints have in common: finding a session, waking it, and answering that its turn is to come.</summary>
internal static class SessionCalls
{
    public static async Task<StoredSession> FindAsync(
        this ISessionStore store,
        string id,
        bool mayHaveEnded,
        CancellationToken cancellation
    )
    {
        var session = await store.FindAsync(id, cancellation) ?? throw new UnknownSessionException(id);
        return mayHaveEnded || !session.HasEnded ? session : throw Ended(session);
    }

    public static ProblemException Ended(StoredSession session) =>
        new(
            409,
            "The session has ended",
            $"The session is {BodyField.NameOf(session.Summary.Status)}; it takes no more replies. Start a new one with POST /sessions."
        );

    public static ProblemException NeedsPath(string id) =>
        new(409, "A path must be chosen first", $"Choose one with POST /sessions/{id}/path.");

    public static Task BeginAsync(this DurableTaskClient client, SessionSetup setup, CancellationToken cancellation) =>
        client.ScheduleNewOrchestrationInstanceAsync(
            nameof(TutoringSession),
            SessionState.Of(setup),
            new StartOrchestrationOptions(setup.SessionId),
            cancellation
        );

    /// <summary>
    /// Wakes a session for what has come into its inbox. Before the session has had its opening there is nothing to wake, and an engine may
    /// drop an event for an orchestration that has not started: the opening looks into the inbox when it is recorded.
    /// </summary>
    /// <param name="session">The session as it was found, before or after the entry was accepted.</param>
    public static async Task WakeAsync(
        this ISessionStore store,
        DurableTaskClient client,
        StoredSession session,
        InboxEntry entry,
        CancellationToken cancellation
    )
    {
        // Once more when it had none: the opening may have been recorded, and have looked, while the entry was on its way.
        var id = session.Setup.SessionId;
        if (session.Summary.Turn >= 0 || (await store.FindAsync(id, mayHaveEnded: true, cancellation)).Summary.Turn >= 0)
            await client.RaiseEventAsync(id, TutoringSession.StudentReplied, entry, cancellation);
    }

    public static bool WantsNoWait(HttpRequest request) =>
        request.Headers["Prefer"].ToString().Contains("respond-async", StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers 202 with the number of the turn that an entry will be taken in, or was.</summary>
    public static async Task<IResult> PendingAsync(
        this ISessionStore store,
        HttpResponse response,
        string id,
        InboxEntry entry,
        CancellationToken cancellation
    )
    {
        var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
        var ahead = (int)(entry.Sequence - session.Summary.LastTaken);
        var taken = ahead > 0 ? null : await store.WaitForTurnAsync(id, entry.Sequence, TimeSpan.Zero, cancellation);
        return Pending(response, session, taken?.Turn ?? session.Summary.Turn + Math.Max(0, ahead));
    }

    public static IResult Pending(HttpResponse response, StoredSession session, int turn)
    {
        response.Headers.Location = $"/sessions/{session.Setup.SessionId}/status";
        return Results.Json(
            new PendingAnswer(session.Setup.SessionId, session.Summary.Status, turn),
            SessionApiJson.Web.PendingAnswer,
            statusCode: 202
        );
    }
}
