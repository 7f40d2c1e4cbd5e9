using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Stores;
using TutorFunctions.Web;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class ListSessions(ISessionStore store)
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 200;

    [Function(nameof(ListSessions))]
    [ApiOperation("List sessions, the newest first", Answer = typeof(SessionListAnswer), Problems = [422])]
    [ApiParameter("learner_id", "Only this learner's.")]
    [ApiParameter("course_id", "Only those that teach from this course.")]
    [ApiParameter("status", "Only those in this status.", Options = ["planning", "awaiting_path", "active", "completed", "needs_intervention", "expired", "failed", "cancelled"])]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "sessions")] HttpRequest request, CancellationToken cancellation) =>
        ProblemGuard.RunAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(request);
        var filter = new SessionFilter(Text(request, "learner_id"), Text(request, "course_id"), Status(request), Limit(request), Text(request, "cursor"));
        try
        {
            var page = await store.ListAsync(filter, cancellation);
            return ApiJson.Ok(new SessionListAnswer([.. page.Items.Select(SessionItemAnswer.Of)], page.NextCursor), ApiJson.Web.SessionListAnswer);
        }
        catch (FormatException error)
        {
            throw Wrong("cursor", error.Message);
        }
    });

    private static int Limit(HttpRequest request) => Text(request, "limit") is not { } text ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= HighestLimit ? limit
        : throw Wrong("limit", $"must be a whole number from 1 to {HighestLimit}.");

    private static SessionStatus? Status(HttpRequest request)
    {
        if (Text(request, "status") is not { } text)
            return null;
        foreach (var status in Enum.GetValues<SessionStatus>())
        {
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()) == text)
                return status;
        }

        throw Wrong("status", $"'{text}' is no status of a session.");
    }

    private static string? Text(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    private static ProblemException Wrong(string field, string reason) =>
        new(422, "The query holds a value that cannot be taken", $"{field}: {reason}", new Dictionary<string, string[]> { [field] = [reason] });
}
