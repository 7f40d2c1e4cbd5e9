using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>
/// What happens in a class, as server-sent events. An event's id is its number in the class's feed, so that Last-Event-ID goes on after it
/// and nothing is sent twice.
/// </summary>
public sealed class ClassEventsEndpoint(
    IClassFigures figures,
    IClassStore classes,
    EventStreams streams,
    IHostApplicationLifetime lifetime,
    TimeProvider clock
)
{
    private const int AtOnce = 100;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a silent stream says that it is alive, so that nothing in between closes it.</summary>
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>A comment, which a client takes for no event.</summary>
    private static readonly ReadOnlyMemory<byte> s_comment = ": \n\n"u8.ToArray();

    [Function("WatchClass")]
    [Allows(Role.Teacher, Of = Resource.Class)]
    [ApiOperation("Alerts and changes of a class as server-sent events", MediaType = "text/event-stream", Problems = [404, 422, 503])]
    [ApiParameter("Last-Event-ID", "The event after which to go on; all there are when not given.", IsHeader = true)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/events")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(() =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var last = request.Headers["Last-Event-ID"].ToString();
            if (!long.TryParse(last.Length == 0 ? "0" : last, NumberStyles.None, CultureInfo.InvariantCulture, out var after))
                throw new ProblemException(
                    422,
                    "There is no such event",
                    $"Last-Event-ID is '{last}'; the ids of this stream are whole numbers."
                );
            streams.Open(request);
            request.HttpContext.Response.Headers.CacheControl = "no-store";
            return Task.FromResult(Results.Stream(body => WatchAsync(body, id, after, cancellation), "text/event-stream"));
        });

    // A server that stops does not wait for streams, which have no end of their own: their clients go on at another, or when it is back.
    private async Task WatchAsync(Stream body, string id, long after, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            await WriteAsync(body, id, after, ended.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The stream ends with the server.
        }
    }

    private async Task WriteAsync(Stream body, string id, long after, CancellationToken cancellation)
    {
        var said = clock.GetTimestamp();
        await body.FlushAsync(cancellation);
        while (!cancellation.IsCancellationRequested)
        {
            var events = await figures.ReadEventsAsync(id, after, AtOnce, cancellation);
            if (events.Count == 0)
            {
                // A class that is deleted has nothing more to tell.
                if (await classes.FindAsync(id, cancellation) is null)
                    return;
                if (clock.GetElapsedTime(said) >= s_heartbeat)
                {
                    await body.WriteAsync(s_comment, cancellation);
                    await body.FlushAsync(cancellation);
                    said = clock.GetTimestamp();
                }

                await Task.Delay(s_look, clock, cancellation);
                continue;
            }

            await SseFormatter.WriteAsync(events.Select(Item).ToAsyncEnumerable(), body, cancellation);
            await body.FlushAsync(cancellation);
            (after, said) = (events[^1].Number, clock.GetTimestamp());
        }
    }

    private static SseItem<string> Item(ClassEvent happened) =>
        new(JsonSerializer.Serialize(ClassEventAnswer.Of(happened), ClassApiJson.Web.ClassEventAnswer), happened.Kind)
        {
            EventId = happened.Number.ToString(CultureInfo.InvariantCulture),
        };
}

/// <param name="Kind">session_started, session_ended, stuck, goes_on, at_risk, or the kind of an alert.</param>
/// <param name="AlertId">The alert that was raised; null for a change that raised none.</param>
public sealed record ClassEventAnswer(
    long Number,
    string Kind,
    DateTime At,
    string? LearnerId,
    string? SessionId,
    string Reason,
    string? AlertId
)
{
    public static ClassEventAnswer Of(ClassEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return new(
            happened.Number,
            happened.Kind,
            happened.At,
            happened.LearnerId,
            happened.SessionId,
            happened.Reason,
            happened.AlertId
        );
    }
}
