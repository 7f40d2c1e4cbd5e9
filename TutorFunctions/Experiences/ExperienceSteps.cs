using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Assessments;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Courses;
using TutorFunctions.Courses.Endpoints;
using TutorFunctions.Language;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Experiences;

/// <summary>The steps of a learning experience. Each adds its part to the experience's record, and may run again.</summary>
public sealed class ExperienceSteps(
    IExperienceStore experiences,
    CoursePlanning planning,
    AssessmentContent content,
    IAssessmentStore assessments,
    LearnerFiles files,
    SkillNames skillNames,
    TimeProvider clock
)
{
    [Function(nameof(ExperiencePath))]
    public async Task ExperiencePath([ActivityTrigger] ExperienceRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = await PathAsync(request, cancellation);
        await experiences.UpdateAsync(request.ExperienceId, experience => experience with { LearningPath = path }, cancellation);
    }

    [Function(nameof(ExperienceContent))]
    public async Task ExperienceContent([ActivityTrigger] ExperienceRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var chosen = await planning.ContentAsync(request.CourseId, request.LearnerId, request.Objectives, cancellation);
        var answer = new CuratedContentAnswer(
            request.LearnerId,
            request.CourseId,
            chosen.Similarity,
            chosen.Items.Count,
            [.. chosen.Items.Take(PlanCourse.MostContent)]
        );
        await experiences.UpdateAsync(request.ExperienceId, experience => experience with { CuratedContent = answer }, cancellation);
    }

    /// <summary>Begins the diagnostic assessment, or looks how it stands.</summary>
    [Function(nameof(ExperienceAssessment))]
    public async Task<ExperienceCheck> ExperienceAssessment([ActivityTrigger] ExperienceRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var id = AssessmentIdOf(request);
        var assessment = await assessments.FindAsync(id, cancellation) ?? await BeginAsync(request, id, cancellation);
        await experiences.UpdateAsync(
            request.ExperienceId,
            experience =>
                experience with
                {
                    AssessmentId = assessment is null ? null : id,
                    Stage = assessment is null ? experience.Stage : ExperienceStage.Assessing,
                },
            cancellation
        );
        return new ExperienceCheck(assessment?.At(clock.GetUtcNow().UtcDateTime).Status == AssessmentStatus.Active);
    }

    /// <summary>What the learner's answers say now, and the path from there.</summary>
    [Function(nameof(ExperienceReport))]
    public async Task ExperienceReport([ActivityTrigger] ExperienceEnd end, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(end);
        var (request, now) = (end.Request, clock.GetUtcNow().UtcDateTime);
        if (end.Failure is { } failure)
        {
            await experiences.UpdateAsync(
                request.ExperienceId,
                experience => experience with { Stage = ExperienceStage.Failed, Failure = failure, CompletedAt = now },
                cancellation
            );
            return;
        }

        var file = await files.ReadOrNewAsync(request.LearnerId, cancellation);
        var names = await skillNames.FindAsync(file.Skills.Values, cancellation);
        var within = file.Within(request.CourseId);
        var progress = LearnerView.Progress(within, request.CourseId, ProgressReport.Of(within), names);
        var (advice, insights, path) = (
            LearnerView.Recommended(file, names),
            LearnerView.Insight(file, names),
            await PathAsync(request, cancellation)
        );
        await experiences.UpdateAsync(
            request.ExperienceId,
            experience =>
                experience with
                {
                    Stage = ExperienceStage.Completed,
                    ProgressMetrics = progress,
                    LearningRecommendations = advice,
                    PersonalizationInsights = insights,
                    PathAfterwards = path,
                    CompletedAt = now,
                },
            cancellation
        );
    }

    internal static string AssessmentIdOf(ExperienceRequest request) => $"{request.ExperienceId}-diagnostic";

    private async Task<LearningPathAnswer> PathAsync(ExperienceRequest request, CancellationToken cancellation) =>
        await PlanCourse.AnswerAsync(
            planning,
            request.CourseId,
            request.LearnerId,
            await planning.PathAsync(request.CourseId, request.LearnerId, request.Objectives, cancellation),
            cancellation
        );

    /// <returns>Null when the course has nothing to ask.</returns>
    private async Task<Assessment?> BeginAsync(ExperienceRequest request, string id, CancellationToken cancellation)
    {
        if (await content.FindAsync(request.CourseId, cancellation) is not { } found)
            return null;
        var plan = new AssessmentPlan
        {
            AssessmentId = id,
            LearnerId = request.LearnerId,
            CourseId = request.CourseId,
            IsLessonPack = found.IsLessonPack,
            Type = AssessmentType.Diagnostic,
            Objectives = [.. found.Bank.Objectives.Select(objective => objective.Id)],
            MaxItems = AssessmentType.Diagnostic.DefaultMaxItems(),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        var items = await content.OfAsync(plan, cancellation);
        if (AssessmentFlow.Begin(plan, items.Bank, StableHash.Seed(id, 1)) is not { } state)
            return null;
        await assessments.CreateAsync(plan, state, cancellation);
        return new Assessment(plan, state, [], []);
    }
}
