using Microsoft.Extensions.AI;

namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>Asks only what there is money for, and notes what was used, also for an answer that is thrown away.</summary>
internal sealed class BudgetChatClient(
    IChatClient inner,
    AgentRole role,
    AgentSettings agent,
    ModelPrices prices,
    ModelLedger ledger,
    TimeProvider clock
) : DelegatingChatClient(inner)
{
    /// <exception cref="SessionBudgetSpentException">What the session may cost is spent.</exception>
    /// <exception cref="ModelNotAvailableException">What the day may cost is spent, or held for calls that are under way.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var asked = messages.ToList();
        var letters = (options.Instructions?.Length ?? 0) + asked.Sum(static message => message.Text.Length);
        var session = options.ConversationId;
        await using var held = await ledger.HoldAsync(session, role.Name(), agent.Model, letters, cancellationToken);
        var response = await base.GetResponseAsync(asked, options, cancellationToken);
        var used = prices.UseOf(agent.Model, response);

        // What was used is noted even when nobody waits for the answer any more.
        await held.SettleAsync(
            new ModelUse(
                clock.GetUtcNow().UtcDateTime,
                session,
                role.Name(),
                agent.Model,
                used.InputTokens,
                used.OutputTokens,
                used.CostUsd
            )
        );
        return response;
    }
}
