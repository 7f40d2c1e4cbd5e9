using Microsoft.AspNetCore.Http;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>Answers with a session's opening as soon as there is one.</summary>
public sealed class SessionOpening(ISessionStore store)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(25);

    /// <returns>The opening; 202 while it is still to come.</returns>
    public async Task<IResult> AnswerAsync(HttpRequest request, string sessionId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var patience = SessionCalls.WantsNoWait(request) ? TimeSpan.Zero : s_patience;
        return await store.WaitForTurnAsync(sessionId, 0, patience, cancellation) is { IsWaitingForModel: false } opening
            ? ApiJson.Ok(SessionAnswer.Of(opening, opening.Paths), SessionApiJson.Web.SessionAnswer)
            : SessionCalls.Pending(
                request.HttpContext.Response,
                await store.FindAsync(sessionId, mayHaveEnded: true, cancellation),
                turn: 0
            );
    }

    /// <summary>A session as it goes on: its plan as it is, and the message that waits for an answer.</summary>
    /// <returns>Null while the session has not had its opening.</returns>
    public async Task<SessionAnswer?> ResumeAsync(string sessionId, CancellationToken cancellation)
    {
        var turns = await store.ReadTurnsAsync(sessionId, 0, int.MaxValue, cancellation);
        if (turns.Count == 0)
            return null;
        var (summary, message) = (turns[^1].Summary, turns.LastOrDefault(static turn => turn.Message is not null)?.Message);
        return new SessionAnswer(
            sessionId,
            summary.Status,
            summary.Plan is null ? null : new StudyPlanAnswer(SessionRestoration.Steps(turns), summary.Plan),
            message?.Text,
            summary.Status.IsEnd() ? null : NextAnswer.Of(message),
            PathAnswer.Of(turns.FirstOrDefault(static turn => turn.Paths.Count > 0)?.Paths ?? []),
            summary.SelectedPathId,
            summary.PathReason,
            ProgressAnswer.Of(summary)
        );
    }

    /// <summary>Waits until a session has its opening, as long as a caller should wait.</summary>
    public Task WaitAsync(string sessionId, CancellationToken cancellation) =>
        store.WaitForTurnAsync(sessionId, 0, s_patience, cancellation);
}
