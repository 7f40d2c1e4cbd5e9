namespace TutorFunctions.LanguageModels;

/// <summary>Keeps what models have used, whether or not a session could go on with their answers. It outlives restarts.</summary>
public interface IModelSpending
{
    /// <summary>Notes one call. It is seen by every read that begins after this has completed.</summary>
    Task AddAsync(ModelUse use, CancellationToken cancellation);

    /// <summary>US dollars spent by a session so far.</summary>
    Task<decimal> OfSessionAsync(string sessionId, CancellationToken cancellation);

    /// <summary>US dollars spent on a day.</summary>
    Task<decimal> OfDayAsync(DateOnly day, CancellationToken cancellation);

    /// <summary>All that was ever used, by agent and model.</summary>
    Task<IReadOnlyList<AgentSpending>> ByAgentAsync(CancellationToken cancellation);
}

/// <summary>One call of a model.</summary>
/// <param name="SessionId">The session that it was for; null for none.</param>
/// <param name="Agent">The agent's name, as in the logs.</param>
/// <param name="CostUsd">Null when the model's price is not known.</param>
public sealed record ModelUse(
    DateTime At,
    string? SessionId,
    string Agent,
    string Model,
    int InputTokens,
    int OutputTokens,
    decimal? CostUsd
);

/// <param name="CostUsd">Of the calls whose price is known.</param>
public sealed record AgentSpending(string Agent, string Model, long Calls, long InputTokens, long OutputTokens, decimal CostUsd);
