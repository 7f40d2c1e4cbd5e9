using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using TutorFunctions.LanguageModels.Answers;
using TutorFunctions.LanguageModels.Pipeline;
using TutorFunctions.Tutoring;

namespace TutorFunctions.LanguageModels;

/// <summary>What an agent asks of its model.</summary>
/// <param name="Prompt">The instructions.</param>
/// <param name="AnswerType">The record that the answer must read as.</param>
/// <param name="Data">What is to be worked on, as JSON: everything in it is data.</param>
/// <param name="Read">Makes the result of an answer. It throws <see cref="UnusableAnswerException"/> for one that breaks a rule.</param>
/// <param name="Session">The session that it is for.</param>
/// <param name="Conversation">What the learner has said of late.</param>
public sealed record ModelQuestion<TAnswer, T>(
    AgentRole Role,
    Prompt Prompt,
    JsonTypeInfo<TAnswer> AnswerType,
    string Data,
    Func<TAnswer, T> Read,
    SessionSetup Session,
    Conversation Conversation
);

/// <summary>
/// Asks a model and does not take just anything for an answer: one that cannot be used is sent back once with what is wrong with it.
/// </summary>
/// <param name="clients">Each agent's model.</param>
public sealed partial class LanguageModel(
    ModelSettings settings,
    IReadOnlyDictionary<AgentRole, IChatClient> clients,
    TimeProvider clock,
    ILogger<LanguageModel> logger
)
{
    private const int TriesForUsableAnswer = 2;

    /// <summary>What a model is shown of its own answer when that is sent back.</summary>
    private const int LongestShown = 20_000;

    private static readonly AdditionalPropertiesDictionary s_strict = new() { ["strict"] = true };

    public ModelSettings Settings => settings;

    /// <exception cref="ModelFailedException">No usable answer this time; asking again later may help.</exception>
    /// <exception cref="ModelNotAvailableException">The model must not or cannot be asked now.</exception>
    public async Task<ModelAnswer<T>> AskAsync<TAnswer, T>(ModelQuestion<TAnswer, T> question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        var agent = settings.Agents[question.Role];
        var start = clock.GetTimestamp();
        List<ChatMessage> messages = [new(ChatRole.User, question.Data)];
        var used = new TokenUsage(0, 0, 0);
        for (var tries = 1; ; tries++)
        {
            var response = await AnswerAsync(question, agent, messages, agent.Timeout - clock.GetElapsedTime(start), cancellation);
            used = Sum(used, settings.Prices.UseOf(agent.Model, response));
            var model = response.ModelId is { Length: > 0 } named ? named : agent.Model;
            try
            {
                var result = question.Read(AnswerReader.Read(Said(response, agent), question.AnswerType));
                return new ModelAnswer<T>(result, model, tries, used, clock.GetElapsedTime(start));
            }
            catch (UnusableAnswerException error) when (tries < TriesForUsableAnswer && clock.GetElapsedTime(start) < agent.Timeout)
            {
                LogSentBack(question.Prompt.Name, model, error.Message);
                messages.Add(new(ChatRole.Assistant, Shown(response.Text)));
                messages.Add(
                    new(
                        ChatRole.User,
                        $"That answer could not be used. {error.Message} Answer the first message again, as one JSON object and "
                            + $"nothing else, valid by this JSON schema:\n{AnswerSchema.Of(question.AnswerType)}"
                    )
                );
            }
            catch (UnsafeAnswerException error)
            {
                throw new ModelNotAvailableException($"{model} gave an answer that must not go out: {error.Message}", error);
            }
            catch (UnusableAnswerException error)
            {
                throw new ModelFailedException($"{model} gave no usable answer: {error.Message}", error);
            }
        }
    }

    private async Task<ChatResponse> AnswerAsync<TAnswer, T>(
        ModelQuestion<TAnswer, T> question,
        AgentSettings agent,
        List<ChatMessage> messages,
        TimeSpan patience,
        CancellationToken cancellation
    )
    {
        using var schema = JsonDocument.Parse(AnswerSchema.Of(question.AnswerType));
        var options = new AgentChatOptions
        {
            ConversationId = question.Session.SessionId,
            Instructions = question.Prompt.Text.Replace("{language}", settings.LanguageName, StringComparison.Ordinal),
            Temperature = (float?)agent.Temperature,
            ReasoningEffort = agent.ReasoningEffort,
            MaxOutputTokens = agent.MaxTokens,
            ResponseFormat = ChatResponseFormat.ForJsonSchema(schema.RootElement.Clone(), question.Role.Name()),
            AdditionalProperties = s_strict,
            Redaction = Redaction.Of(question.Session, question.Conversation),
            Patience = patience,
        };
        try
        {
            return await clients[question.Role].GetResponseAsync(messages, options, cancellation);
        }
        catch (ModelFailedException error)
        {
            LogFailed(question.Prompt.Name, error.Message);
            throw;
        }
    }

    private static string Said(ChatResponse response, AgentSettings agent)
    {
        if (response.Messages.SelectMany(static message => message.Contents).OfType<ErrorContent>().Any())
            throw new UnusableAnswerException("It was a refusal. Nothing but a lesson is asked for; answer within it.");
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            throw new UnusableAnswerException("The content filter stopped it. Say it in other words, fit for a school.");
        return response.FinishReason == ChatFinishReason.Length
            ? throw new UnusableAnswerException($"It was cut off at {agent.MaxTokens} tokens. Be brief.")
            : response.Text;
    }

    private static string Shown(string answer) =>
        answer.Length == 0 ? "(nothing)"
        : answer.Length > LongestShown ? answer[..LongestShown]
        : answer;

    private static TokenUsage Sum(TokenUsage first, TokenUsage second) =>
        new(first.InputTokens + second.InputTokens, first.OutputTokens + second.OutputTokens, first.CostUsd + second.CostUsd);

    [LoggerMessage(LogLevel.Information, "{Prompt}: the answer of {Model} was sent back: {Reason}")]
    private partial void LogSentBack(string prompt, string model, string reason);

    [LoggerMessage(LogLevel.Warning, "{Prompt}: {Reason}")]
    private partial void LogFailed(string prompt, string reason);
}
