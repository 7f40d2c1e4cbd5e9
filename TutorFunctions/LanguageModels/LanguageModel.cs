using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
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
/// Nothing that tells who the learner is goes out, and nothing is asked beyond the budget or of a model that is down.
/// </summary>
public sealed partial class LanguageModel(
    ModelSettings settings,
    IModelEndpoint endpoint,
    ModelHealth health,
    IModelSpending spending,
    TimeProvider clock,
    ILogger<LanguageModel> logger
)
{
    private const int TriesForUsableAnswer = 2;

    public ModelSettings Settings => settings;

    /// <exception cref="ModelFailedException">No usable answer this time; asking again later may help.</exception>
    /// <exception cref="ModelNotAvailableException">The model must not or cannot be asked now.</exception>
    public async Task<ModelAnswer<T>> AskAsync<TAnswer, T>(ModelQuestion<TAnswer, T> question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        var agent = settings.Agents[question.Role];
        await KeepToBudgetAsync(question.Session.SessionId, cancellation);
        health.ThrowIfDown(agent.Model);

        var start = clock.GetTimestamp();
        var instructions = question.Prompt.Text.Replace("{language}", settings.LanguageName, StringComparison.Ordinal);
        List<ModelMessage> messages =
        [
            new(IsModels: false, PromptData.Redacted(question.Data, Redaction.Of(question.Session, question.Conversation))),
        ];
        var used = new TokenUsage(0, 0, 0);
        for (var tries = 1; ; tries++)
        {
            var reply = await CallAsync(question, agent, instructions, messages, cancellation);
            used = Sum(used, await NoteAsync(question, agent, reply));
            try
            {
                var result = question.Read(AnswerJson.Read(Said(reply, agent), question.AnswerType));
                return new ModelAnswer<T>(result, reply.Model, tries, used, clock.GetElapsedTime(start));
            }
            catch (UnusableAnswerException error) when (tries < TriesForUsableAnswer)
            {
                LogSentBack(question.Prompt.Name, reply.Model, error.Message);
                messages.Add(new(IsModels: true, reply.Text.Length == 0 ? "(nothing)" : reply.Text));
                messages.Add(
                    new(
                        IsModels: false,
                        $"That answer could not be used. {error.Message} Answer the first message again, as one JSON object and "
                            + $"nothing else, valid by this JSON schema:\n{AnswerSchema.Of(question.AnswerType)}"
                    )
                );
            }
            catch (UnsafeAnswerException error)
            {
                throw new ModelNotAvailableException($"{reply.Model} gave an answer that must not go out: {error.Message}", error);
            }
            catch (UnusableAnswerException error)
            {
                throw new ModelFailedException($"{reply.Model} gave no usable answer: {error.Message}", error);
            }
        }
    }

    private async Task<ModelReply> CallAsync<TAnswer, T>(
        ModelQuestion<TAnswer, T> question,
        AgentSettings agent,
        string instructions,
        List<ModelMessage> messages,
        CancellationToken cancellation
    )
    {
        try
        {
            var reply = await endpoint.CallAsync(
                new ModelCall(
                    agent,
                    instructions,
                    messages,
                    question.Role.Name(),
                    AnswerSchema.Of(question.AnswerType),
                    question.Session.SessionId
                ),
                cancellation
            );
            health.Worked(agent.Model);
            return reply;
        }
        catch (ModelFailedException error)
        {
            health.Failed(agent.Model);
            LogFailed(question.Prompt.Name, error.Message);
            throw;
        }
    }

    private static string Said(ModelReply reply, AgentSettings agent) =>
        reply.Stop switch
        {
            ModelStop.Refusal => throw new UnusableAnswerException(
                "It was a refusal. Nothing but a lesson is asked for; answer within it."
            ),
            ModelStop.ContentFilter => throw new UnusableAnswerException(
                "The content filter stopped it. Say it in other words, fit for a school."
            ),
            ModelStop.Length => throw new UnusableAnswerException($"It was cut off at {agent.MaxTokens} tokens. Be brief."),
            _ => reply.Text,
        };

    private async Task<TokenUsage> NoteAsync<TAnswer, T>(ModelQuestion<TAnswer, T> question, AgentSettings agent, ModelReply reply)
    {
        // A deployment's own name says nothing of its price; the server's answer names the model behind it.
        var price = settings.Prices.Find(agent.Model) ?? settings.Prices.Find(reply.Model);
        var cost = price?.Of(reply.InputTokens, reply.CachedTokens, reply.OutputTokens);

        // What was used is noted even when nobody waits for the answer any more.
        await spending.AddAsync(
            new ModelUse(
                clock.GetUtcNow().UtcDateTime,
                question.Session.SessionId,
                question.Role.Name(),
                agent.Model,
                reply.InputTokens,
                reply.OutputTokens,
                cost
            ),
            CancellationToken.None
        );
        return new TokenUsage(reply.InputTokens, reply.OutputTokens, cost);
    }

    private async Task KeepToBudgetAsync(string sessionId, CancellationToken cancellation)
    {
        if (settings.Budget.PerSession is { } forSession && await spending.OfSessionAsync(sessionId, cancellation) >= forSession)
            throw new SessionBudgetSpentException(FormattableString.Invariant($"The session's budget of ${forSession} is spent."));
        if (
            settings.Budget.PerDay is { } forDay
            && await spending.OfDayAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation) >= forDay
        )
            throw new ModelNotAvailableException(FormattableString.Invariant($"The day's budget of ${forDay} is spent."));
    }

    private static TokenUsage Sum(TokenUsage first, TokenUsage second) =>
        new(first.InputTokens + second.InputTokens, first.OutputTokens + second.OutputTokens, first.CostUsd + second.CostUsd);

    [LoggerMessage(LogLevel.Information, "{Prompt}: the answer of {Model} was sent back: {Reason}")]
    private partial void LogSentBack(string prompt, string model, string reason);

    [LoggerMessage(LogLevel.Warning, "{Prompt}: {Reason}")]
    private partial void LogFailed(string prompt, string reason);
}
