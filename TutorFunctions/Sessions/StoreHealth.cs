using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TutorFunctions.Sessions;

/// <summary>Healthy means that a reply would be kept: the store takes a write through to its disk.</summary>
internal sealed class StoreHealth(ISessionStore sessions) : IHealthCheck
{
    /// <summary>Longer than any disk in order takes for a commit.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await sessions.ProbeAsync(cancellationToken).WaitAsync(s_patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy(
                $"The store has not confirmed a write for {s_patience.TotalSeconds:0.0} seconds; the server's log says why."
            );
        }
    }
}
