using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes;

/// <summary>What waits for a teacher.</summary>
public sealed class ListAlerts(IAlertStore alerts)
{
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
                return ApiJson.Ok(
                    await alerts.ListAsync(status == "all", ListQuery.Limit(request), ListQuery.Cursor(request), cancellation),
                    ClassApiJson.Web.AlertPage
                );
            }
            catch (FormatException error)
            {
                throw ListQuery.Wrong("cursor", error.Message);
            }
        });

    [Function("AcknowledgeAlert")]
    [Allows(Role.Teacher)]
    [ApiOperation("Take an alert on", Answer = typeof(Alert), Problems = [404])]
    public Task<IResult> AcknowledgeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "alerts/{id}/acknowledge")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            await alerts.AcknowledgeAsync(id, cancellation) is { } alert
                ? ApiJson.Ok(alert, ClassApiJson.Web.Alert)
                : throw new ProblemException(404, "There is no such alert", $"No alert has the id '{id}'.")
        );
}
