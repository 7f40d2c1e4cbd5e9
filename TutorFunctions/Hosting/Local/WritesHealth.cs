using Microsoft.Extensions.Diagnostics.HealthChecks;
using TutorFunctions.LocalRuntime.Http;

namespace TutorFunctions.Hosting.Local;

/// <summary>Whether the database can be written at present, as far as the last write has shown.</summary>
internal sealed class WritesHealth(ILocalTaskHubAccessor runtime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            runtime.Hub.Log.StallReason is { } reason
                ? HealthCheckResult.Unhealthy($"Nothing can be written: {reason}. It is tried again until it can.")
                : HealthCheckResult.Healthy()
        );
}
