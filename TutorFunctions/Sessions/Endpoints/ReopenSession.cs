using System.Globalization;
using DurableTask.Core.Exceptions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>
/// A teacher has a session go on that waits for a person or has expired. The reopening is kept in the inbox first; then an orchestration
/// begins anew on what the session's turns say, and takes it. Asking again after a failure takes it up where it broke off.
/// </summary>
public sealed class ReopenSession(ISessionStore store, SessionOpening opening, TeacherEntries entries, TimeProvider clock)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("reason", 2000, "What has been done, for the record.").Required(),
    ];

    [Function(nameof(ReopenSession))]
    [Allows(Role.Teacher, Of = Resource.Session)]
    [ApiOperation(
        "Have a session go on that needs a person or has expired, with one more change of its plan allowed",
        Answer = typeof(SessionAnswer),
        Body = nameof(s_body),
        Pending = typeof(PendingAnswer),
        Problems = [404, 409]
    )]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sessions/{id}/reopen")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
            if (session.Summary.Status is not (SessionStatus.NeedsIntervention or SessionStatus.Expired))
                throw new ProblemException(
                    409,
                    "The session cannot be opened again",
                    $"It is {BodyField.NameOf(session.Summary.Status)}; only one that needs_intervention or has expired can."
                );

            // One reopening for each time that it has ended.
            var note = entries.NoteOf(request);
            var endedIn = await EndedInAsync(id, session, cancellation);
            var replyId = string.Create(CultureInfo.InvariantCulture, $"reopening/{endedIn}");
            await store.AcceptAsync(id, InboxKind.Reopening, replyId, body.TheText("reason"), cancellation, teacher: note);
            await store.FlushAsync(cancellation);
            await BeginAsync(client, session, cancellation);
            return await IsOpenAsync(id, cancellation) && await opening.ResumeAsync(id, cancellation) is { } resumed
                ? ApiJson.Ok(resumed, SessionApiJson.Web.SessionAnswer)
                : SessionCalls.Pending(
                    request.HttpContext.Response,
                    await store.FindAsync(id, mayHaveEnded: true, cancellation),
                    session.Summary.Turn + 1
                );
        });

    /// <summary>The turn with which the session ended: later ones are what teachers wrote after it.</summary>
    private async Task<int> EndedInAsync(string id, StoredSession session, CancellationToken cancellation)
    {
        for (var turn = session.Summary.Turn; turn > 0; turn--)
        {
            if (await store.ReadTurnsAsync(id, turn, 1, cancellation) is not [{ Entry.IsFromTeacher: true }])
                return turn;
        }

        return 0;
    }

    private async Task BeginAsync(DurableTaskClient client, StoredSession session, CancellationToken cancellation)
    {
        var id = session.Setup.SessionId;
        var begun = clock.GetTimestamp();

        // Its last turn is recorded a moment before its orchestration ends.
        while (
            await client.GetInstanceAsync(id, cancellation) is { IsCompleted: false }
            && clock.GetElapsedTime(begun) < s_patience
            && (await store.FindAsync(id, mayHaveEnded: true, cancellation)).HasEnded
        )
            await Task.Delay(s_look, clock, cancellation);
        var turns = await store.ReadTurnsAsync(id, 0, int.MaxValue, cancellation);
        if (turns.Count == 0 || !turns[^1].Summary.Status.IsEnd())
            return;
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(TutoringSession),
                SessionRestoration.Of(session.Setup, turns),
                new StartOrchestrationOptions(id),
                cancellation
            );
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Another caller has opened it at the same time.
        }
    }

    private async Task<bool> IsOpenAsync(string id, CancellationToken cancellation)
    {
        for (var begun = clock.GetTimestamp(); clock.GetElapsedTime(begun) < s_patience;)
        {
            var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
            if (!session.HasEnded || session.Summary.Status == SessionStatus.Completed)
            {
                await store.FlushAsync(cancellation);
                return true;
            }

            await store.WaitForNewTurnAsync(id, session.Summary.Turn, s_patience - clock.GetElapsedTime(begun), cancellation);
        }

        return false;
    }
}
