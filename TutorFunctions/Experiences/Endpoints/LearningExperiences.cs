using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.Access;
using TutorFunctions.Assessments;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Courses;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Experiences.Endpoints;

/// <summary>Begins learning experiences, and shows how far they have come.</summary>
public sealed class LearningExperiences(
    IExperienceStore experiences,
    CourseShelf shelf,
    IAssessmentStore assessments,
    AssessmentContent content,
    Ownerships ownerships,
    TimeProvider clock
)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_firstLook = TimeSpan.FromMilliseconds(20);

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("learner_id", 100, "The learner.").Required(),
        BodyField.Texts("objectives", 200, 200, "Skills to reach, by id or title; all of the course when not given."),
    ];

    [Function("BeginExperience")]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation(
        "Begin a learning experience: path, content, assessment, progress and recommendations",
        Answer = typeof(ExperienceAnswer),
        Body = nameof(s_body),
        Problems = [404]
    )]
    public Task<IResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "courses/{id}/experiences")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            await ownerships.CheckLearnerAsync(body.TheText("learner_id"), Caller.Of(request), cancellation);
            await shelf.FindAsync(id, cancellation);
            var now = clock.GetUtcNow();
            var asked = new ExperienceRequest(
                Guid.CreateVersion7(now).ToString(),
                id,
                body.TheText("learner_id"),
                body.Texts("objectives")
            );
            await experiences.CreateAsync(
                new ExperienceAnswer
                {
                    ExperienceId = asked.ExperienceId,
                    CourseId = id,
                    LearnerId = asked.LearnerId,
                    CreatedAt = now.UtcDateTime,
                },
                cancellation
            );
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(LearningExperience),
                asked,
                new StartOrchestrationOptions(asked.ExperienceId),
                cancellation
            );
            return await AnswerAsync(asked.ExperienceId, static experience => experience.Stage != ExperienceStage.Planning, cancellation);
        });

    [Function("GetExperience")]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation("How far a learning experience has come", Answer = typeof(ExperienceAnswer), Problems = [404])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "courses/{id}/experiences/{experience}")] HttpRequest request,
        string id,
        string experience,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var found = await experiences.FindAsync(experience, cancellation);
            if (found is null || found.CourseId != id)
                throw Unknown(experience);
            await ownerships.CheckLearnerAsync(found.LearnerId, Caller.Of(request), cancellation);
            if (found.Stage != ExperienceStage.Assessing || (await AssessmentAsync(found, cancellation))?.Status == AssessmentStatus.Active)
                return ApiJson.Ok(await WithAssessmentAsync(found, cancellation), ExperienceApiJson.Web.ExperienceAnswer);
            await client.RaiseEventAsync(experience, LearningExperience.AssessmentMoved, new ExperienceCheck(false), cancellation);
            return await AnswerAsync(
                experience,
                static experience => experience.Stage is ExperienceStage.Completed or ExperienceStage.Failed,
                cancellation
            );
        });

    /// <summary>Answers when an experience has come so far, or with what there is when that takes too long.</summary>
    private async Task<IResult> AnswerAsync(string id, Func<ExperienceAnswer, bool> isReached, CancellationToken cancellation)
    {
        var begun = clock.GetTimestamp();
        for (var wait = s_firstLook; ; wait = wait < TimeSpan.FromSeconds(1) ? 2 * wait : wait)
        {
            var experience = await experiences.FindAsync(id, cancellation) ?? throw Unknown(id);
            if (isReached(experience) || clock.GetElapsedTime(begun) > s_patience)
                return ApiJson.Ok(await WithAssessmentAsync(experience, cancellation), ExperienceApiJson.Web.ExperienceAnswer);
            await Task.Delay(wait, clock, cancellation);
        }
    }

    private async Task<ExperienceAnswer> WithAssessmentAsync(ExperienceAnswer experience, CancellationToken cancellation) =>
        await AssessmentAsync(experience, cancellation) is { } assessment
            ? experience with
            {
                InitialAssessment = AssessmentAnswer.Of(assessment, await content.OfAsync(assessment.Plan, cancellation)),
            }
            : experience;

    private async Task<Assessment?> AssessmentAsync(ExperienceAnswer experience, CancellationToken cancellation) =>
        experience.AssessmentId is { } id && await assessments.FindAsync(id, cancellation) is { } found
            ? found.At(clock.GetUtcNow().UtcDateTime)
            : null;

    private static ProblemException Unknown(string id) => new(404, "There is no such experience", $"The course has no experience '{id}'.");
}
