using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access;

/// <summary>
/// So many requests a second for each key and for each learner's link, ten seconds' worth in a burst: a leaked link or a program gone
/// wild takes the server from nobody else.
/// </summary>
public sealed class CallerLimit : IDisposable
{
    internal const int DefaultOfKey = 500;
    internal const int DefaultOfLearner = 30;

    private const string OfKey = "TUTOR_KEY_REQUESTS_PER_SECOND";
    private const string OfLearner = "TUTOR_LEARNER_REQUESTS_PER_SECOND";
    private const int Highest = 1_000_000;
    private const int BurstSeconds = 10;

    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    private CallerLimit(int? ofKey, int? ofLearner) =>
        _limiter = PartitionedRateLimiter.Create<HttpContext, (bool IsLearner, string Id)>(http =>
        {
            var caller = http.Features.Get<Caller>()!;

            // What is on this machine is the operator's own, unless the operator says otherwise.
            return
                caller.IsLearner ? Bucket((true, caller.LearnerId ?? caller.SessionId!), ofLearner ?? DefaultOfLearner)
                : ofKey is null && IsOnThisMachine(http) ? RateLimitPartition.GetNoLimiter((false, string.Empty))
                : Bucket((false, caller.KeyId ?? string.Empty), ofKey ?? DefaultOfKey);
        });

    /// <exception cref="SettingException">A limit is no whole number.</exception>
    public static CallerLimit Read(IConfiguration settings) =>
        new(WholeNumber.Read(settings, OfKey, 1, Highest), WholeNumber.Read(settings, OfLearner, 1, Highest));

    /// <param name="http">A request with its caller among its features.</param>
    /// <returns>The refusal; null when the caller may go on.</returns>
    public IResult? Refuse(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        using var lease = _limiter.AttemptAcquire(http);
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Results.Problem(
            "This key or link has sent more requests than it may. Come back after the seconds in Retry-After.",
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many requests"
        );
    }

    public void Dispose() => _limiter.Dispose();

    private static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static RateLimitPartition<(bool IsLearner, string Id)> Bucket((bool IsLearner, string Id) whose, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(
            whose,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = BurstSeconds * perSecond,
                TokensPerPeriod = Math.Max(1, perSecond / 10),
                ReplenishmentPeriod = TimeSpan.FromSeconds(perSecond < 10 ? 1.0 / perSecond : 0.1),
            }
        );
}
