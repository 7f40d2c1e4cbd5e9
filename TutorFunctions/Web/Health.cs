using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Stores;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Web;

public sealed class Health(ISessionStore sessions, LessonLibrary lessons)
{
    /// <summary>Longer than any disk in order takes for a commit.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    [Function("Healthz")]
    [ApiOperation("Whether the process answers", Answer = typeof(HealthAnswer))]
    public static IResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "healthz")] HttpRequest request) =>
        ApiJson.Ok(new HealthAnswer("healthy", []), ApiJson.Web.HealthAnswer);

    /// <summary>Ready means that a reply would be kept: the store takes a write through to its disk.</summary>
    [Function("Readyz")]
    [ApiOperation("Whether the server can take replies; refused lesson packs are named", Answer = typeof(HealthAnswer), Problems = [503])]
    public Task<IResult> ReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "readyz")] HttpRequest request, CancellationToken cancellation) =>
        ProblemGuard.RunAsync(async () =>
    {
        try
        {
            await sessions.ProbeAsync(cancellation).WaitAsync(s_patience, cancellation);
        }
        catch (TimeoutException)
        {
            throw new ProblemException(503, "The server is not ready", $"The store has not confirmed a write for {s_patience.TotalSeconds:0} seconds; the server's log says why.");
        }

        return ApiJson.Ok(new HealthAnswer("ready", [.. lessons.Errors.Select(error => error.ToString())]), ApiJson.Web.HealthAnswer);
    });
}

/// <param name="Warnings">What does not keep the server from working but should be mended.</param>
public sealed record HealthAnswer(string Status, IReadOnlyList<string> Warnings);
