using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace TutorFunctions.Experiences;

/// <summary>
/// A learner's start into a course as one durable orchestration: path → content → diagnostic assessment → (the learner's answers) →
/// progress, recommendations and insights, with the path as it is then.
/// </summary>
public static class LearningExperience
{
    /// <summary>Raised when the assessment may have ended. The event only wakes; the assessment itself says how it stands.</summary>
    public const string AssessmentMoved = nameof(AssessmentMoved);

    /// <summary>How often somebody looks by itself, and how often it does before the report is made of what there is.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromDays(1);
    private const int MostLooks = 30;

    private static readonly TaskOptions s_retry = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromSeconds(1), 2));

    [Function(nameof(LearningExperience))]
    public static async Task<ExperienceEnd> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ExperienceRequest request)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await context.CallActivityAsync(nameof(ExperienceSteps.ExperiencePath), request, s_retry);
            await context.CallActivityAsync(nameof(ExperienceSteps.ExperienceContent), request, s_retry);
            var check = await context.CallActivityAsync<ExperienceCheck>(nameof(ExperienceSteps.ExperienceAssessment), request, s_retry);
            for (var looks = 0; check.IsWaiting && looks < MostLooks; looks++)
            {
                await WaitAsync(context);
                check = await context.CallActivityAsync<ExperienceCheck>(nameof(ExperienceSteps.ExperienceAssessment), request, s_retry);
            }

            var end = new ExperienceEnd(request, null);
            await context.CallActivityAsync(nameof(ExperienceSteps.ExperienceReport), end, s_retry);
            return end;
        }
        catch (TaskFailedException failure)
        {
            var end = new ExperienceEnd(request, failure.FailureDetails.ErrorMessage);
            await context.CallActivityAsync(nameof(ExperienceSteps.ExperienceReport), end, s_retry);
            return end;
        }
    }

    private static async Task WaitAsync(TaskOrchestrationContext context)
    {
        try
        {
            await context.WaitForExternalEvent<ExperienceCheck>(AssessmentMoved, s_patience);
        }
        catch (TaskCanceledException)
        {
            // Nobody has said anything for a day: time to look.
        }
    }
}
