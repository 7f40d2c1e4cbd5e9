using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>
/// Keeps any one caller from taking the server to itself: so many requests a second for each address, ten seconds' worth in a burst.
/// Whoever goes beyond is told when to come back.
/// </summary>
/// <param name="perSecond">Requests a second that one address may send.</param>
/// <param name="sparesThisMachine">Whether callers on this machine may send as many as they like.</param>
internal sealed class RequestLimit(int perSecond, bool sparesThisMachine) : IDisposable
{
    private const int BurstSeconds = 10;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http =>
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        return sparesThisMachine && IPAddress.IsLoopback(address)
            ? RateLimitPartition.GetNoLimiter(address)
            : RateLimitPartition.GetTokenBucketLimiter(
                address,
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = BurstSeconds * perSecond,
                    TokensPerPeriod = Math.Max(1, perSecond / 10),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(perSecond < 10 ? 1.0 / perSecond : 0.1),
                }
            );
    });

    public async Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        using var lease = _limiter.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        await Problems.RefuseForNowAsync(
            http,
            StatusCodes.Status429TooManyRequests,
            "Too many requests",
            $"At most {perSecond} requests a second are taken from one address. Come back after the seconds in Retry-After.",
            after: Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
        );
    }

    public void Dispose() => _limiter.Dispose();
}
