using Microsoft.AspNetCore.Http;

namespace TutorFunctions.Web;

/// <summary>Runs an endpoint's code and turns what it throws on purpose into a problem.</summary>
internal static class ProblemGuard
{
    public static async Task<IResult> RunAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (ProblemException problem)
        {
            return new ProblemResult(problem);
        }
    }

    private sealed class ProblemResult(ProblemException problem) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = problem.Status;
            httpContext.Response.ContentType = "application/problem+json";
            await using var writer = new System.Text.Json.Utf8JsonWriter(httpContext.Response.BodyWriter);
            writer.WriteStartObject();
            writer.WriteString("type", "about:blank");
            writer.WriteString("title", problem.Title);
            writer.WriteNumber("status", problem.Status);
            writer.WriteString("detail", problem.Message);
            if (problem.Errors is { } errors)
            {
                writer.WriteStartObject("errors");
                foreach (var (field, reasons) in errors)
                {
                    writer.WriteStartArray(field);
                    foreach (var reason in reasons)
                        writer.WriteStringValue(reason);
                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }
    }
}
