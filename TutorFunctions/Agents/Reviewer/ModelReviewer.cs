using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Reviewer;

/// <summary>Has a model hold a message against the seven principles. What rules can see is looked at first, and costs nothing.</summary>
public sealed class ModelReviewer(LanguageModel model, TimeProvider clock) : IReviewer
{
    private const int LongestFeedback = 1500;

    private static readonly Prompt s_prompt = Prompt.Load(AgentRole.Reviewer);

    private readonly OfflineReviewer _rules = new();

    public async Task<Review> ReviewAsync(ReviewerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var byRule = await _rules.ReviewAsync(input, cancellation);
        if (!byRule.Approved || input.Setup is null || input.Draft.Run is { Model: "offline" } or null)
            return byRule;
        var answer = await model.AskAsync(
            new ModelQuestion<ReviewerAnswer, Review>(
                AgentRole.Reviewer,
                s_prompt,
                ReviewerJson.Default.ReviewerAnswer,
                ReviewerBrief.Of(input),
                Read,
                input.Setup,
                new Conversation { Names = input.Names }
            ),
            cancellation
        );
        var reasoning = answer.Result.Approved ? "Nothing stands against the seven principles." : answer.Result.Feedback;
        return answer.Result with
        {
            Run = answer.Run(
                AgentRole.Reviewer,
                s_prompt,
                clock.GetUtcNow().UtcDateTime,
                $"Draft about item {input.Draft.Asked.ItemId} of {input.Step.Title}",
                reasoning
            ),
        };
    }

    private static Review Read(ReviewerAnswer answer)
    {
        var feedback = answer.Feedback ?? string.Empty;
        if (!answer.Approved && string.IsNullOrWhiteSpace(feedback))
            throw new UnusableAnswerException("The message is not approved, but 'feedback' does not say what to change.");
        return new Review(
            answer.Approved,
            answer.Approved ? string.Empty
                : feedback.Length > LongestFeedback ? feedback[..LongestFeedback]
                : feedback,
            null
        );
    }
}
