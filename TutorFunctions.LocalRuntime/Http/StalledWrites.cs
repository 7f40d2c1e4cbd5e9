using Microsoft.AspNetCore.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>
/// Answers 503 while the database cannot be written, as on a full disk: at once what would write, and what waits for a write once it has
/// waited for a second. What the disk has already can be read meanwhile.
/// </summary>
internal sealed class StalledWrites(LocalRuntimeService runtime)
{
    /// <summary>How long a request that may be answered without a write is given.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    public async Task ApplyAsync(HttpContext http, RequestDelegate next)
    {
        var log = runtime.Hub.Log;
        var stalled = log.Stalled;
        var isStalled = stalled.IsCancellationRequested;
        if (isStalled && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            await RefuseAsync(http, log, "Nothing was done.");
            return;
        }

        var left = http.RequestAborted;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(left, isStalled ? CancellationToken.None : stalled);
        if (isStalled)
            ended.CancelAfter(s_patience);
        http.RequestAborted = ended.Token;
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested && !left.IsCancellationRequested)
        {
            if (http.Response.HasStarted)
                http.Abort();
            else
                await RefuseAsync(http, log, "What was sent may be kept all the same: send it again under the id that it had.");
        }
        finally
        {
            http.RequestAborted = left;
        }
    }

    private static Task RefuseAsync(HttpContext http, CommitLog log, string whatBecame) =>
        Problems.RefuseForNowAsync(
            http,
            StatusCodes.Status503ServiceUnavailable,
            "Nothing can be written",
            $"The database cannot be written at present ({log.StallReason ?? "it is being tried again"}). {whatBecame}",
            after: 5
        );
}
