using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access;
using TutorFunctions.Courses;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Learners;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Learners.State;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>A course at a glance: where all who take it stand, who is at risk and why, and which skills are hard.</summary>
public sealed class CourseOverview(
    CourseShelf shelf,
    ILearnerStore learners,
    ClassStandings standings,
    IClassRosters rosters,
    TimeProvider clock
)
{
    /// <summary>Learners that are looked up at the same time.</summary>
    private const int AtOnce = 16;

    [Function(nameof(CourseOverview))]
    [Allows(Role.Teacher)]
    [ApiOperation("Where the learners of a course stand, and who is at risk", Answer = typeof(CourseOverviewAnswer), Problems = [404, 422])]
    [ApiParameter("limit", "How many learners at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "courses/{id}/overview")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(() => AnswerAsync(request, id, cancellation));

    /// <exception cref="RefusedException">404 when there is no such course.</exception>
    internal async Task<IResult> AnswerAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var course = await shelf.FindAsync(id, cancellation);
        var limit = ListQuery.Limit(request);
        var ids = await LearnersAsync(course.Id, Caller.Of(request), ListQuery.Cursor(request), limit + 1, cancellation);
        var found = new List<LearnerStanding>();
        foreach (var some in ids.Take(limit).Chunk(AtOnce))
            found.AddRange(
                (await Task.WhenAll(some.Select(learner => standings.FindAsync(course, learner, cancellation)))).OfType<LearnerStanding>()
            );
        return ApiJson.Ok(
            Answer(course, found, clock.GetUtcNow().UtcDateTime, ids.Count > limit ? ids[limit - 1] : null),
            ClassApiJson.Web.CourseOverviewAnswer
        );
    }

    /// <summary>Learners of a course that a caller may see, in the order of their ids.</summary>
    private async Task<IReadOnlyList<string>> LearnersAsync(
        string courseId,
        Caller caller,
        string? after,
        int limit,
        CancellationToken cancellation
    )
    {
        if (caller.ClassIds is not { } classes)
            return await learners.ListOfCourseAsync(courseId, after, limit, cancellation);
        var found = new List<string>();
        IReadOnlyList<string> some;
        do
        {
            some = await learners.ListOfCourseAsync(courseId, after, limit, cancellation);
            foreach (var learner in some)
            {
                if (await rosters.HasLearnerAsync(classes, learner, cancellation))
                    found.Add(learner);
            }

            after = some.Count == 0 ? after : some[^1];
        } while (some.Count == limit && found.Count < limit);
        return found.Count > limit ? found[..limit] : found;
    }

    private static CourseOverviewAnswer Answer(Course course, List<LearnerStanding> found, DateTime now, string? next)
    {
        var skills = PrerequisiteGraph.SkillsOf(course);
        var mastered = found.SelectMany(learner => learner.Mastered).CountBy(skill => skill).ToDictionary();
        var byKey = found.SelectMany(learner => learner.Skills).ToLookup(skill => skill.Skill);
        return new(
            course.Id,
            course.Title,
            now,
            ClassStandings.Passing,
            course.StartsAt,
            course.EndsAt,
            found.Count,
            found.Count(learner => learner.Risk.IsAtRisk),
            [
                .. found
                    .OrderByDescending(learner => learner.Risk.IsAtRisk)
                    .ThenBy(learner => learner.Risk.Projected)
                    .ThenBy(learner => learner.Learner.LearnerId, StringComparer.Ordinal)
                    .Select(learner => Row(learner, now)),
            ],
            [
                .. skills
                    .Where(skill => skill.Concept is not null)
                    .Select(skill => (skill, key: $"{SkillKey.Scope(course.Id, course.Id)}{skill.Id}"))
                    .Select(pair => (pair.skill, pair.key, known: byKey[pair.key].ToList()))
                    .Select(pair => new ClassSkillAnswer(
                        pair.skill.Id,
                        pair.skill.Title,
                        pair.known.Count,
                        mastered.GetValueOrDefault(pair.key),
                        pair.known.Count(known => known.IsSpinning),
                        pair.known.Count == 0 ? null : Math.Round(pair.known.Average(known => known.LevelAt(now)), 4)
                    )),
            ],
            next
        );
    }

    private static ClassLearnerAnswer Row(LearnerStanding learner, DateTime now)
    {
        var standing = learner.Standing;
        return new(
            learner.Learner.LearnerId,
            learner.Learner.Profile?.Name,
            standing.Skills,
            learner.Skills.Count,
            learner.Mastered.Count,
            Math.Round(standing.Known, 4),
            learner.Skills.Count == 0 ? null : Math.Round(learner.Skills.Average(skill => skill.LevelAt(now)), 4),
            learner.Skills.Sum(skill => skill.Answers),
            learner.Skills.Count == 0 ? null : learner.Skills.Max(skill => skill.LastAt),
            learner.Risk.IsAtRisk,
            standing.TimePassed > 0 ? Math.Round(learner.Risk.Projected, 4) : null,
            learner.Risk.Reasons,
            learner.Evidence
        );
    }
}

/// <param name="Passing">Share of the skills that a learner should know at the end.</param>
/// <param name="Learners">Those who have answered something of the course, learners at risk first.</param>
public sealed record CourseOverviewAnswer(
    string CourseId,
    string Title,
    DateTime At,
    double Passing,
    DateTime? StartsAt,
    DateTime? EndsAt,
    int LearnersShown,
    int AtRisk,
    IReadOnlyList<ClassLearnerAnswer> Learners,
    IReadOnlyList<ClassSkillAnswer> Skills,
    string? NextCursor
);

/// <param name="Known">Skills known so far: a mastered one counts as 1, one under way as the probability that it is known.</param>
/// <param name="N">Judged answers that it rests on.</param>
/// <param name="Projected">
/// Share of the skills known at the end if it goes on like this; null for a course without dates, and before it begins.
/// </param>
/// <param name="Reasons">What was found, and what could be done about it, also where it is not enough to warn.</param>
/// <param name="Evidence">Numbers of the latest first tries in the learner's log.</param>
public sealed record ClassLearnerAnswer(
    string LearnerId,
    string? Name,
    int Skills,
    int SkillsPractised,
    int SkillsMastered,
    double Known,
    double? MeanLevel,
    int N,
    DateTime? LastSeenAt,
    bool AtRisk,
    double? Projected,
    IReadOnlyList<RiskReason> Reasons,
    IReadOnlyList<long> Evidence
);

/// <param name="Learners">Learners who have practised it.</param>
/// <param name="Struggling">Those of them who get nowhere with it.</param>
public sealed record ClassSkillAnswer(string SkillId, string Title, int Learners, int Mastered, int Struggling, double? MeanLevel);
