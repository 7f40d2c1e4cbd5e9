using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>Answers what no function answered, as RFC 9457 problems: bodies too large, and defects.</summary>
internal static partial class Problems
{
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException error)
        {
            await WriteAsync(
                http,
                error.StatusCode,
                error.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is too large" : "The request cannot be read",
                error.Message
            );
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer.
        }
#pragma warning disable CA1031 // The outermost frame of a request: what reaches it is a defect, logged whole and told without its insides.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogDefect(
                http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("TutorFunctions.Http"),
                http.Request.Method,
                http.Request.Path,
                error
            );
            if (http.Response.HasStarted)
                http.Abort();
            else
                await WriteAsync(
                    http,
                    StatusCodes.Status500InternalServerError,
                    "The server failed",
                    "This is a defect of the server; its log says more."
                );
        }
    }

    public static Task WriteAsync(HttpContext http, int status, string title, string detail) =>
        Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(http);

    /// <summary>Refuses a request that may be sent again later.</summary>
    /// <param name="after">Seconds after which it may, for <c>Retry-After</c>.</param>
    public static Task RefuseForNowAsync(HttpContext http, int status, string title, string detail, int after)
    {
        http.Response.Headers.RetryAfter = after.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(http, status, title, detail);
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private static partial void LogDefect(ILogger logger, string method, string path, Exception error);
}
