using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.Hosting.Functions;

/// <summary>Answers what an HTTP function did not, as RFC 9457 problems: bodies too large, and defects, which are logged whole and told without their insides.</summary>
internal sealed partial class HttpProblems(ILogger<HttpProblems> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException error)
        {
            var title = error.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is too large" : "The request cannot be read";
            Answer(context, error.StatusCode, title, error.Message);
        }
#pragma warning disable CA1031 // The outermost frame of a request: what reaches it is a defect.
        catch (Exception error) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
#pragma warning restore CA1031
        {
            LogDefect(http.Request.Method, http.Request.Path, error);
            Answer(context, StatusCodes.Status500InternalServerError, "The server failed", "This is a defect of the server; its log says more.");
        }
    }

    private static void Answer(FunctionContext context, int status, string title, string detail) =>
        context.GetInvocationResult().Value = Results.Problem(detail, statusCode: status, title: title);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void LogDefect(string method, string path, Exception error);
}
