using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Assessments;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Classes;
using TutorFunctions.Classes.Endpoints;
using TutorFunctions.Experiences;
using TutorFunctions.Experiences.Endpoints;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Privacy;

public sealed class ExportLearner(
    LearnerFiles files,
    SkillNames skillNames,
    ISessionStore sessions,
    LearnerSessions learnerSessions,
    IAssessmentStore assessments,
    AssessmentContent content,
    IExperienceStore experiences,
    IClassStore classes,
    TimeProvider clock
)
{
    private const int AtOnce = 100;

    [Function(nameof(ExportLearner))]
    [Allows(Role.Admin)]
    [ApiOperation("All that is kept about a learner", Answer = typeof(ExportAnswer), Problems = [404])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}/export")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            id = LearnerAddress.IdOf(id);
            var (assessed, begun) = (await AssessmentsAsync(id, cancellation), await experiences.ListAsync(id, cancellation));

            // An assessment without an answer is in no log, and is kept of the learner all the same.
            var file =
                assessed.Count + begun.Count > 0 ? await files.ReadOrNewAsync(id, cancellation) : await files.ReadAsync(id, cancellation);
            var held = new List<SessionExport>();
            foreach (var session in await learnerSessions.ReadAsync(id, cancellation))
            {
                held.Add(
                    new SessionExport(
                        session.Setup,
                        await sessions.ReadTurnsAsync(session.Setup.SessionId, 0, int.MaxValue, cancellation),
                        await sessions.ReadHintsAsync(session.Setup.SessionId, cancellation)
                    )
                );
            }

            request.HttpContext.Response.Headers.ContentDisposition = "attachment; filename=\"learner.json\"";
            return ApiJson.Ok(
                new ExportAnswer(
                    clock.GetUtcNow().UtcDateTime,
                    LearnerView.Profile(file),
                    LearnerView.Knowledge(file, await skillNames.FindAsync(file.Skills.Values, cancellation)),
                    [.. file.Log.Select(EvidenceAnswer.Of)],
                    held,
                    assessed,
                    begun,
                    await ClassesAsync(id, cancellation)
                ),
                PrivacyApiJson.Web.ExportAnswer
            );
        });

    private async Task<IReadOnlyList<ClassExport>> ClassesAsync(string id, CancellationToken cancellation)
    {
        var found = new List<ClassExport>();
        foreach (var classId in await classes.ListOfLearnerAsync(id, cancellation))
        {
            if (
                await classes.FindAsync(classId, cancellation) is { } its
                && await classes.FindLearnerAsync(classId, id, cancellation) is { } learner
            )
                found.Add(new ClassExport(classId, its.Name, ClassMemberAnswer.Of(learner)));
        }

        return found;
    }

    private async Task<IReadOnlyList<AssessmentExport>> AssessmentsAsync(string id, CancellationToken cancellation)
    {
        var held = new List<AssessmentExport>();
        string? cursor = null;
        do
        {
            var page = await assessments.ListAsync(new AssessmentFilter(id, null, null, AtOnce, cursor), cancellation);
            foreach (var listed in page.Items)
            {
                if (await assessments.FindAsync(listed.Plan.AssessmentId, cancellation) is { } found)
                    held.Add(
                        new AssessmentExport(
                            AssessmentAnswer.Of(found, await content.OfAsync(found.Plan, cancellation)),
                            [.. found.Answers.Select(answer => new AssessmentReply(answer.ItemId, answer.Text, answer.At))]
                        )
                    );
            }

            cursor = page.NextCursor;
        } while (cursor is not null);
        return held;
    }
}

public sealed record ExportAnswer(
    DateTime ExportedAt,
    LearnerAnswer Profile,
    KnowledgeAnswer Knowledge,
    IReadOnlyList<EvidenceAnswer> Evidence,
    IReadOnlyList<SessionExport> Sessions,
    IReadOnlyList<AssessmentExport> Assessments,
    IReadOnlyList<ExperienceAnswer> Experiences,
    IReadOnlyList<ClassExport> Classes
);

/// <summary>A class that the learner is in, and what it says of the learner.</summary>
public sealed record ClassExport(string ClassId, string Name, ClassMemberAnswer Member);

/// <param name="Replies">What the learner answered, word for word.</param>
public sealed record AssessmentExport(AssessmentAnswer Assessment, IReadOnlyList<AssessmentReply> Replies);

public sealed record AssessmentReply(string ItemId, string Answer, DateTime At);

/// <param name="Turns">All that was said, judged and decided, in order.</param>
public sealed record SessionExport(SessionSetup Setup, IReadOnlyList<TurnRecord> Turns, IReadOnlyList<GivenHint> Hints);
