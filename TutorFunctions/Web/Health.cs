using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Web;

/// <summary>Health endpoints for probes. What is looked at are the checks that the parts of the app have registered.</summary>
public sealed class Health(HealthCheckService checks)
{
    /// <summary>Marks the checks that a probe of the process itself is told of; they look at what is known and wait for nothing.</summary>
    internal const string Live = "live";

    [Function("Healthz")]
    [AllowsAnyone]
    [ApiOperation("Whether the process answers, with what a restart would not mend as warnings", Answer = typeof(HealthAnswer))]
    public async Task<IResult> LiveAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "healthz")] HttpRequest request)
    {
        var report = await checks.CheckHealthAsync(static check => check.Tags.Contains(Live), CancellationToken.None);
        var warnings = report.Entries.Values.Where(entry => entry.Status != HealthStatus.Healthy).Select(entry => entry.Description!);
        var status = report.Status == HealthStatus.Healthy ? "healthy" : "degraded";
        return ApiJson.Ok(new HealthAnswer(status, [.. warnings]), HealthJson.Web.HealthAnswer);
    }

    [Function("Readyz")]
    [AllowsAnyone]
    [ApiOperation("Whether the server can take replies; refused lesson packs are named", Answer = typeof(HealthAnswer), Problems = [503])]
    public Task<IResult> ReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "readyz")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var report = await checks.CheckHealthAsync(cancellation);
            var failed = report
                .Entries.Values.Where(entry => entry.Status == HealthStatus.Unhealthy)
                .Select(entry => entry.Description)
                .ToList();
            if (failed.Count > 0)
                throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "The server is not ready", string.Join(' ', failed));
            var warnings = report.Entries.Values.Where(entry => entry.Status == HealthStatus.Degraded).SelectMany(entry => entry.Data.Keys);
            return ApiJson.Ok(new HealthAnswer("ready", [.. warnings]), HealthJson.Web.HealthAnswer);
        });
}

/// <param name="Status">healthy, degraded, or ready.</param>
/// <param name="Warnings">What does not keep the server from working but should be mended.</param>
public sealed record HealthAnswer(string Status, IReadOnlyList<string> Warnings);
