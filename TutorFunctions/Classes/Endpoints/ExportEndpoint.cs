using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>A class as comma-separated values (RFC 4180): a line for each learner, and a column for each assignment.</summary>
public sealed class ExportEndpoint(IClassStore classes, IAssignmentStore assignments, ClassSettings settings, TimeProvider clock)
{
    private static readonly string[] s_columns =
    [
        "id",
        "name",
        "group",
        "sessions",
        "completed",
        "needs_intervention",
        "replies",
        "questions_asked",
        "questions_correct",
        "steps_completed",
        "last_reply_at",
        "needs",
    ];

    [Function("ExportClass")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("A class as comma-separated values, a line for each learner", MediaType = "text/csv", Problems = [404])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/export.csv")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var learners = (await classes.ListLearnersAsync(id, cancellation))
                .OrderBy(static learner => learner.LearnerId, StringComparer.Ordinal)
                .ToList();
            var (all, work) = (await assignments.ListAsync(id, cancellation), await assignments.ListWorkAsync(id, cancellation));
            var text = Write(learners, all, work, clock.GetUtcNow().UtcDateTime, settings.QuietAfter);
            request.HttpContext.Response.Headers.ContentDisposition = "attachment; filename=\"class.csv\"";
            return Results.Text(text, "text/csv", Encoding.UTF8);
        });

    internal static string Write(
        IReadOnlyList<ClassLearner> learners,
        IReadOnlyList<Assignment> assignments,
        IReadOnlyList<AssignmentWork> work,
        DateTime now,
        TimeSpan quietAfter
    )
    {
        var started = work.ToDictionary(static one => (one.AssignmentId, one.LearnerId));
        var needs = NeedRules.Of(learners, assignments, work, now, quietAfter).ToLookup(static need => need.LearnerId);

        // A name that begins like a formula must not become one in a spreadsheet.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, configuration, leaveOpen: true);
        foreach (var column in s_columns.Concat(assignments.Select(static assignment => assignment.Title)))
            csv.WriteField(column);
        csv.NextRecord();
        foreach (var learner in learners)
        {
            var sums = learner.Sums;
            csv.WriteField(learner.LearnerId);
            csv.WriteField(learner.Name);
            csv.WriteField(learner.Group);
            foreach (
                var number in new[]
                {
                    sums.Sessions,
                    sums.Completed,
                    sums.NeedsIntervention,
                    sums.Replies,
                    sums.QuestionsAsked,
                    sums.QuestionsCorrect,
                    sums.StepsCompleted,
                }
            )
                csv.WriteField(number);
            csv.WriteField(learner.LastReplyAt?.ToString("O", CultureInfo.InvariantCulture));
            csv.WriteField(string.Join(' ', needs[learner.LearnerId].Select(static need => BodyField.NameOf(need.Kind)).Distinct()));
            foreach (var assignment in assignments)
                csv.WriteField(
                    assignment.IsFor(learner)
                        ? BodyField.NameOf(
                            AssignmentWork.StatusOf(assignment, started.GetValueOrDefault((assignment.Id, learner.LearnerId)), now)
                        )
                        : string.Empty
                );
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
