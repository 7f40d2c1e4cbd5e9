using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Summarizer;

/// <summary>Has a model add what has left the agents' window to the story so far.</summary>
public sealed class ModelSummarizer(LanguageModel model, TimeProvider clock) : ISummarizer
{
    private const int LongestStory = 1500;

    private static readonly Prompt s_prompt = Prompt.Load(AgentRole.Summarizer);

    public async Task<StorySoFar> SumUpAsync(SummarizerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var left = input.Conversation.Left ?? [];
        var data = new SummarizerData(input.Setup.Subtopic ?? input.Setup.Topic, input.Conversation.Story, SaidTurn.Of(left));
        var brief = PromptData.Json(data, SummarizerJson.Default.SummarizerData);
        var outgoing = new OutgoingText(s_prompt, [.. PromptData.Texts(brief)], model.Settings.Language);
        var answer = await model.AskAsync(
            new ModelQuestion<SummarizerAnswer, string>(
                AgentRole.Summarizer,
                s_prompt,
                SummarizerJson.Default.SummarizerAnswer,
                brief,
                answer => outgoing.Checked("summary", answer.Summary, LongestStory, OutgoingText.Beside),
                input.Setup,
                input.Conversation
            ),
            cancellation
        );
        return new StorySoFar(
            answer.Result,
            answer.Run(
                AgentRole.Summarizer,
                s_prompt,
                clock.GetUtcNow().UtcDateTime,
                $"{left.Count} turns that the other agents no longer see",
                answer.Result
            )
        );
    }
}
