using TutorFunctions.LanguageModels;

namespace TutorFunctions.Evals;

/// <summary>What the models of a run have used. A run ends with its process, so that nothing need be kept.</summary>
internal sealed class EvalSpending : IModelSpending
{
    private readonly Lock _gate = new();
    private readonly List<ModelUse> _uses = [];

    public Task AddAsync(ModelUse use, CancellationToken cancellation)
    {
        lock (_gate)
            _uses.Add(use);
        return Task.CompletedTask;
    }

    public Task<decimal> OfSessionAsync(string sessionId, CancellationToken cancellation) =>
        Task.FromResult(Sum(use => use.SessionId == sessionId));

    public Task<decimal> OfDayAsync(DateOnly day, CancellationToken cancellation) =>
        Task.FromResult(Sum(use => DateOnly.FromDateTime(use.At) == day));

    public Task<IReadOnlyList<AgentSpending>> ByAgentAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<AgentSpending>>([
                .. _uses
                    .GroupBy(use => (use.Agent, use.Model))
                    .Select(group => new AgentSpending(
                        group.Key.Agent,
                        group.Key.Model,
                        group.Count(),
                        group.Sum(use => (long)use.InputTokens),
                        group.Sum(use => (long)use.OutputTokens),
                        group.Sum(use => use.CostUsd ?? 0)
                    )),
            ]);
        }
    }

    private decimal Sum(Func<ModelUse, bool> counts)
    {
        lock (_gate)
            return _uses.Where(counts).Sum(use => use.CostUsd ?? 0);
    }
}
