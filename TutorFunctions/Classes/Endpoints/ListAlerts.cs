using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>What waits for a teacher, and what teachers do about it.</summary>
public sealed class ListAlerts(IAlertStore alerts, IClassRosters rosters, TimeProvider clock)
{
    private static readonly IReadOnlyList<BodyField> s_note = [BodyField.Text("note", 2000, "What was found or done.").Required()];

    private static readonly IReadOnlyList<BodyField> s_handOver =
    [
        BodyField.Text("to", 200, "The colleague who takes it on.").Required(),
        BodyField.Text("note", 2000, "What the colleague should know."),
    ];

    [Function(nameof(ListAlerts))]
    [Allows(Role.Teacher)]
    [ApiOperation("List what a person is needed for, the newest first", Answer = typeof(AlertPage), Problems = [422])]
    [ApiParameter(
        "status",
        "open (when not given): nobody has taken them on. all: those too that somebody has.",
        Options = ["open", "all"]
    )]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "alerts")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var status = ListQuery.Text(request, "status");
            if (status is not (null or "open" or "all"))
                throw ListQuery.Wrong("status", $"'{status}' is neither open nor all.");
            try
            {
                var (limit, cursor) = (ListQuery.Limit(request), ListQuery.Cursor(request));
                var page = Caller.Of(request).ClassIds is { } classes
                    ? await OfClassesAsync(classes, status == "all", limit, cursor, cancellation)
                    : await alerts.ListAsync(status == "all", limit, cursor, cancellation);
                return ApiJson.Ok(page, ClassApiJson.Web.AlertPage);
            }
            catch (FormatException error)
            {
                throw ListQuery.Wrong("cursor", error.Message);
            }
        });

    [Function("AcknowledgeAlert")]
    [Allows(Role.Teacher, Of = Resource.Alert)]
    [ApiOperation("Take an alert on", Answer = typeof(Alert), Problems = [404])]
    public Task<IResult> AcknowledgeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "alerts/{id}/acknowledge")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) => AnswerAsync(id, () => alerts.AcknowledgeAsync(id, Caller.Of(request).Name, cancellation));

    [Function("HandOverAlert")]
    [Allows(Role.Teacher, Of = Resource.Alert)]
    [ApiOperation("Hand an alert over to a colleague", Answer = typeof(Alert), Body = nameof(s_handOver), Problems = [404])]
    public Task<IResult> HandOverAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "alerts/{id}/hand-over")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        AnswerAsync(id, async () =>
        {
            var body = await RequestBody.ReadAsync(request, s_handOver, cancellation);
            var note = body.Text("note");
            return await alerts.CareAsync(
                id,
                care => (note is null ? care : Noted(care, request, note)) with { AssignedTo = body.TheText("to") },
                cancellation
            );
        });

    [Function("NoteOnAlert")]
    [Allows(Role.Teacher, Of = Resource.Alert)]
    [ApiOperation("Note something about an alert", Answer = typeof(Alert), Body = nameof(s_note), Problems = [404])]
    public Task<IResult> NoteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "alerts/{id}/notes")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        AnswerAsync(id, async () =>
        {
            var note = (await RequestBody.ReadAsync(request, s_note, cancellation)).TheText("note");
            return await alerts.CareAsync(id, care => Noted(care, request, note), cancellation);
        });

    private AlertCare Noted(AlertCare care, HttpRequest request, string note) =>
        care with
        {
            Notes = [.. care.Notes, new AlertNote(Caller.Of(request).Name ?? "teacher", note, clock.GetUtcNow().UtcDateTime)],
        };

    private static Task<IResult> AnswerAsync(string id, Func<Task<Alert?>> change) =>
        ProblemGuard.RunAsync(async () =>
            await change() is { } alert ? ApiJson.Ok(alert, ClassApiJson.Web.Alert) : throw AlertOwnership.Unknown(id)
        );

    /// <summary>A page of those about learners of some classes.</summary>
    private async Task<AlertPage> OfClassesAsync(
        IReadOnlyCollection<string> classes,
        bool all,
        int limit,
        string? cursor,
        CancellationToken cancellation
    )
    {
        var found = new List<Alert>();
        do
        {
            var page = await alerts.ListAsync(all, limit + 1, cursor, cancellation);
            foreach (var alert in page.Items)
            {
                if (alert.LearnerId is { } learner && await rosters.HasLearnerAsync(classes, learner, cancellation))
                    found.Add(alert);
            }

            cursor = page.NextCursor;
        } while (found.Count <= limit && cursor is not null);
        return found.Count > limit
            ? new AlertPage(found[..limit], ListCursor.Write(found[limit - 1].RaisedAt, found[limit - 1].AlertId))
            : new AlertPage(found, null);
    }
}
