using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>Who of a class needs a teacher, why, and what to do.</summary>
public sealed class HelpEndpoint(
    IClassStore classes,
    IAssignmentStore assignments,
    IAlertStore alerts,
    ClassSettings settings,
    TimeProvider clock
)
{
    /// <summary>How long a need that somebody has taken on is still shown.</summary>
    private static readonly TimeSpan s_takenShown = TimeSpan.FromDays(1);

    [Function("ClassHelp")]
    [Allows(Role.Teacher, Of = Resource.Class)]
    [ApiOperation("Who needs help, the most urgent first, and what to do about it", Answer = typeof(HelpAnswer), Problems = [404, 422])]
    [ApiParameter("group", "Only the learners of this group.")]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/help")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var (limit, group) = (ListQuery.Limit(request), ListQuery.Text(request, "group"));
            var learners = (await classes.ListLearnersAsync(id, cancellation)).Where(learner => group is null || learner.Group == group);
            var now = clock.GetUtcNow().UtcDateTime;
            var needs = NeedRules.Of(
                learners,
                await assignments.ListAsync(id, cancellation),
                await assignments.ListWorkAsync(id, cancellation),
                now,
                settings.QuietAfter
            );
            var shown = new List<NeedAnswer>();
            foreach (var need in needs)
            {
                if (shown.Count == limit)
                    break;
                var alert = need.AlertId is null ? null : await alerts.FindAsync(need.AlertId, cancellation);
                if (alert?.AcknowledgedAt is not { } taken || now - taken < s_takenShown)
                    shown.Add(NeedAnswer.Of(need, alert));
            }

            return ApiJson.Ok(new HelpAnswer(id, now, needs.Count, shown), ClassApiJson.Web.HelpAnswer);
        });
}

/// <param name="Found">How many there are; as many as the limit are shown.</param>
public sealed record HelpAnswer(string ClassId, DateTime At, int Found, IReadOnlyList<NeedAnswer> Items);

/// <param name="Since">When it began, in UTC.</param>
/// <param name="Action">What a teacher can do about it.</param>
/// <param name="Evidence">Numbers of the answers in /learners/{id}/evidence that it rests on.</param>
/// <param name="AcknowledgedBy">Who has taken it on; null while nobody has.</param>
/// <param name="AssignedTo">Whom it was handed over to; null where it was not.</param>
public sealed record NeedAnswer(
    NeedKind Kind,
    string LearnerId,
    string? Name,
    string? Group,
    DateTime Since,
    string Reason,
    string Action,
    string? SessionId,
    string? AssignmentId,
    IReadOnlyList<long> Evidence,
    string? AlertId,
    DateTime? AcknowledgedAt,
    string? AcknowledgedBy,
    string? AssignedTo
)
{
    public static NeedAnswer Of(Need need, Tutoring.Alert? alert)
    {
        ArgumentNullException.ThrowIfNull(need);
        return new(
            need.Kind,
            need.LearnerId,
            need.Name,
            need.Group,
            need.Since,
            need.Reason,
            need.Action,
            need.SessionId,
            need.AssignmentId,
            need.Evidence,
            alert?.AlertId,
            alert?.AcknowledgedAt,
            alert?.AcknowledgedBy,
            alert?.AssignedTo
        );
    }
}
