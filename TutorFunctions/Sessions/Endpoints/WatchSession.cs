using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>
/// A session's changes as server-sent events: "turn" for each turn, "plan" when the plan has changed, "status" when the status has,
/// "message" when a teacher has written. An
/// event's id is its turn, so that Last-Event-ID goes on after it.
/// </summary>
public sealed class WatchSession(ISessionStore store, EventStreams streams, IHostApplicationLifetime lifetime)
{
    private const int TurnsAtOnce = 100;

    /// <summary>How often a silent stream says that it is alive, so that nothing in between closes it.</summary>
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>A comment, which a client takes for no event.</summary>
    private static readonly ReadOnlyMemory<byte> s_comment = ": \n\n"u8.ToArray();

    [Function(nameof(WatchSession))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Session)]
    [ApiOperation("A session's changes as server-sent events", MediaType = "text/event-stream", Problems = [404, 422, 503])]
    [ApiParameter("Last-Event-ID", "The turn after which to go on.", IsHeader = true)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sessions/{id}/events")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            await store.FindAsync(id, mayHaveEnded: true, cancellation);
            var last = request.Headers["Last-Event-ID"].ToString();
            if (last.Length > 0 && !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                throw new ProblemException(
                    422,
                    "There is no such event",
                    $"Last-Event-ID is '{last}'; the ids of this stream are whole numbers."
                );
            streams.Open(request);
            request.HttpContext.Response.Headers.CacheControl = "no-store";
            var after = last.Length == 0 ? -1 : int.Parse(last, CultureInfo.InvariantCulture);
            return Results.Stream(body => WatchAsync(body, id, after, cancellation), "text/event-stream");
        });

    // A server that stops does not wait for streams, which have no end of their own: their clients go on at another, or when it is back.
    private async Task WatchAsync(Stream body, string id, int after, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            await WriteAsync(body, id, after, ended.Token);
        }
        catch (UnknownSessionException)
        {
            // Its learner was erased; there is nothing more to tell.
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The stream ends with the server.
        }
    }

    private async Task WriteAsync(Stream body, string id, int after, CancellationToken cancellation)
    {
        SessionStatus? status = null;
        await body.FlushAsync(cancellation);
        while (!cancellation.IsCancellationRequested)
        {
            var turns = await store.ReadTurnsAsync(id, after + 1, TurnsAtOnce, cancellation);
            foreach (var turn in turns)
            {
                await SseFormatter.WriteAsync(Events(turn, status).ToAsyncEnumerable(), body, cancellation);
                (after, status) = (turn.Turn, turn.Summary.Status);
            }

            if (turns.Count == 0)
            {
                if (await store.FindAsync(id, cancellation) is { HasEnded: true } ended && ended.Summary.Turn <= after)
                    return;
                await store.WaitForNewTurnAsync(id, after, s_heartbeat, cancellation);
                await body.WriteAsync(s_comment, cancellation);
            }

            await body.FlushAsync(cancellation);
        }
    }

    private static IEnumerable<SseItem<string>> Events(TurnRecord turn, SessionStatus? before)
    {
        if (turn is { IsNewPlan: true, Summary.Plan: { } plan })
            yield return new(JsonSerializer.Serialize(new StudyPlanAnswer(turn.Steps, plan), SessionApiJson.Web.StudyPlanAnswer), "plan");
        if (turn.Summary.Status != before)
            yield return new(
                JsonSerializer.Serialize(
                    new PendingAnswer(turn.SessionId, turn.Summary.Status, turn.Turn),
                    SessionApiJson.Web.PendingAnswer
                ),
                "status"
            );
        if (turn.Entry?.Kind == InboxKind.Message)
            yield return new(
                JsonSerializer.Serialize(TeacherMessageAnswer.Of(turn), SessionApiJson.Web.TeacherMessageAnswer),
                "message"
            );
        yield return new(JsonSerializer.Serialize(StepAnswer.Of(turn), SessionApiJson.Web.StepAnswer), "turn")
        {
            EventId = turn.Turn.ToString(CultureInfo.InvariantCulture),
        };
    }
}
