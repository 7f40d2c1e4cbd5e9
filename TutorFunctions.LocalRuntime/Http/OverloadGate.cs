using Microsoft.AspNetCore.Http;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>
/// Refuses requests while more of them are being worked on than the machine carries, so that those it has taken are answered in time. It
/// looks at a counter and at nothing else. A request that has been under way for a second waits for something that is not this machine's
/// work, such as a language model or the end of an event stream, and is counted no longer.
/// </summary>
internal sealed class OverloadGate(int most, IReadOnlyList<PathString> exempt, TimeProvider clock)
{
    private static readonly TimeSpan s_countedFor = TimeSpan.FromSeconds(1);

    private int _underWay;

    public async Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        if (exempt.Contains(http.Request.Path))
        {
            await next(http);
            return;
        }

        if (Interlocked.Increment(ref _underWay) > most)
        {
            Interlocked.Decrement(ref _underWay);
            await RefuseAsync(http);
            return;
        }

        var place = new Place(this);
        await using var ends = clock.CreateTimer(static taken => ((Place)taken!).GiveBack(), place, s_countedFor, Timeout.InfiniteTimeSpan);
        try
        {
            await next(http);
        }
        finally
        {
            place.GiveBack();
        }
    }

    private static Task RefuseAsync(HttpContext http) =>
        Problems.RefuseForNowAsync(
            http,
            StatusCodes.Status503ServiceUnavailable,
            "The server is overloaded",
            "Nothing was done. Send the request again after the seconds in Retry-After.",
            after: 1
        );

    private sealed class Place(OverloadGate gate)
    {
        private int _isGivenBack;

        public void GiveBack()
        {
            if (Interlocked.Exchange(ref _isGivenBack, 1) == 0)
                Interlocked.Decrement(ref gate._underWay);
        }
    }
}
