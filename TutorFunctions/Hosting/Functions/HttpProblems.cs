using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.Hosting.Functions;

/// <summary>
/// Sends what an HTTP function answers, and answers what it did not as RFC 9457 problems: bodies too large, and defects, which are logged
/// whole and told without their insides. A caller who leaves before the answer is complete, as those of event streams do, makes no failed
/// invocation.
/// </summary>
internal sealed partial class HttpProblems(ILogger<HttpProblems> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        context.GetInvocationResult().Value = await AnswerAsync(http, Run, context.CancellationToken);

        async Task<object?> Run()
        {
            await next(context);
            return context.GetInvocationResult().Value;
        }
    }

    /// <param name="stopping">Cancelled when the host stops, or has heard that the caller left.</param>
    /// <returns>What is still to be sent.</returns>
    internal async Task<object?> AnswerAsync(HttpContext http, Func<Task<object?>> run, CancellationToken stopping)
    {
        try
        {
            var result = await run();
            if (result is not IResult answer)
                return result;
            await answer.ExecuteAsync(http);
            return Results.Empty;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested)
        {
            return http.Response.HasStarted
                ? Results.Empty
                : Problem(StatusCodes.Status503ServiceUnavailable, "The server is stopping", "Send the request again.");
        }
        catch (BadHttpRequestException error) when (!http.Response.HasStarted)
        {
            return Problem(
                error.StatusCode,
                error.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is too large" : "The request cannot be read",
                error.Message
            );
        }
#pragma warning disable CA1031 // The outermost frame of a request: what reaches it is a defect.
        catch (Exception error) when (!http.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogDefect(http.Request.Method, http.Request.Path, error);
            return Problem(
                StatusCodes.Status500InternalServerError,
                "The server failed",
                "This is a defect of the server; its log says more."
            );
        }
    }

    private static IResult Problem(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void LogDefect(string method, string path, Exception error);
}
