using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Web;

/// <summary>Counts the event streams that are open, so that they do not use up connections and memory.</summary>
public sealed class EventStreams : IDisposable
{
    private const string Setting = "TUTOR_MAX_EVENT_STREAMS";
    internal const int Default = 10_000;

    /// <summary>A learner's pages in several windows and on several devices, and those that have left and are not known to have.</summary>
    internal const int OfOneLearner = 20;

    private const int RetryAfterSeconds = 10;

    private readonly PartitionedRateLimiter<Caller> _limiter;

    private EventStreams(int most) =>
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<Caller, bool>(_ => RateLimitPartition.GetConcurrencyLimiter(true, _ => AtOnce(most))),
            PartitionedRateLimiter.Create<Caller, string>(caller =>
                caller.IsLearner
                    ? RateLimitPartition.GetConcurrencyLimiter(caller.LearnerId ?? caller.SessionId!, _ => AtOnce(OfOneLearner))
                    : RateLimitPartition.GetNoLimiter(string.Empty)
            )
        );

    /// <exception cref="SettingException">The setting is no whole number.</exception>
    public static EventStreams Read(IConfiguration settings) => new(WholeNumber.Read(settings, Setting, 1, 1_000_000) ?? Default);

    /// <summary>Counts a request as a stream until it has been answered whole, or its caller has left.</summary>
    /// <exception cref="ProblemException">503: there are as many as there may be.</exception>
    public void Open(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var lease = _limiter.AttemptAcquire(Caller.Of(request));
        request.HttpContext.Response.RegisterForDispose(lease);
        if (lease.IsAcquired)
            return;
        request.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        throw new ProblemException(
            StatusCodes.Status503ServiceUnavailable,
            "Too many event streams are open",
            "Come back after the seconds in Retry-After; GET /sessions/{id}/status tells the same meanwhile."
        );
    }

    public void Dispose() => _limiter.Dispose();

    private static ConcurrencyLimiterOptions AtOnce(int most) => new() { PermitLimit = most, QueueLimit = 0 };
}
