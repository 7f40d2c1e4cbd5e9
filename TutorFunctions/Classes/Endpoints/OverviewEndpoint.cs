using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>
/// A class at a glance. All of it is kept as turns are recorded, so that it costs the same for long sessions as for short ones.
/// </summary>
public sealed class OverviewEndpoint(
    IClassStore classes,
    IAssignmentStore assignments,
    IClassFigures figures,
    Ownerships ownerships,
    CourseOverview courses,
    ClassSettings settings,
    SkillNames names,
    TimeProvider clock
)
{
    /// <summary>The hardest skills, and the latest assignments, that it shows; lists of their own have them all.</summary>
    private const int MostShown = 30;

    [Function("ClassOverview")]
    [Allows(Role.Teacher)]
    [ApiOperation(
        "A class at a glance: progress, targets, who needs help; for a course's id what GET /courses/{id}/overview answers",
        Answer = typeof(ClassOverviewAnswer),
        Problems = [404, 422]
    )]
    [ApiParameter("group", "Only the learners of this group.")]
    [ApiParameter("limit", "How many learners at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/overview")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            if (await classes.FindAsync(id, cancellation) is not { } its)
                return await courses.AnswerAsync(request, id, cancellation);
            await ownerships.CheckAsync(Resource.Class, id, Caller.Of(request), cancellation);
            var (limit, cursor, group) = (ListQuery.Limit(request), ListQuery.Cursor(request), ListQuery.Text(request, "group"));
            var learners = (await classes.ListLearnersAsync(id, cancellation))
                .Where(learner => group is null || learner.Group == group)
                .OrderBy(static learner => learner.LearnerId, StringComparer.Ordinal)
                .ToList();
            var (all, work) = (
                await assignments.ListAsync(id, cancellation),
                await assignments.ListWorkAsync(id, cancellation)
            );
            var now = clock.GetUtcNow().UtcDateTime;
            var needs = NeedRules.Of(learners, all, work, now, settings.QuietAfter);
            var shown = learners.Where(learner => cursor is null || string.CompareOrdinal(learner.LearnerId, cursor) > 0).ToList();
            var sums = learners.Aggregate(group is null ? its.Former : ClassSums.None, static (sum, learner) => sum + learner.Sums);
            return ApiJson.Ok(
                new ClassOverviewAnswer(
                    its.Id,
                    its.Name,
                    its.CourseId,
                    now,
                    learners.Count,
                    ClassProgressAnswer.Of(sums),
                    NeedCountAnswer.Of(needs),
                    [.. all.TakeLast(MostShown).Select(assignment => AssignmentCountAnswer.Of(assignment, learners, work, now))],
                    await SkillsAsync(id, cancellation),
                    OverviewLearnerAnswer.Of(shown.Take(limit), needs, now),
                    shown.Count > limit ? shown[limit - 1].LearnerId : null
                ),
                ClassApiJson.Web.ClassOverviewAnswer
            );
        });

    private async Task<IReadOnlyList<ClassKnowledgeAnswer>> SkillsAsync(string classId, CancellationToken cancellation)
    {
        var hardest = (await figures.ListSkillsAsync(classId, cancellation))
            .Where(static skill => skill.Tries > 0)
            .OrderBy(static skill => (double)skill.Right / skill.Tries)
            .ThenBy(static skill => skill.Skill, StringComparer.Ordinal)
            .Take(MostShown)
            .ToList();
        return await ClassKnowledgeAnswer.OfAsync(hardest, names, cancellation);
    }
}
