using System.Collections.Concurrent;

namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>
/// Holds the money of calls that are under way, so that a budget holds when many ask at once: what a call is expected to cost is held
/// before it is made, and what it did cost is noted after. Each process holds for its own calls.
/// </summary>
public sealed class ModelLedger(ModelSettings settings, IModelSpending spending, TimeProvider clock) : IDisposable
{
    /// <summary>Letters of a prompt for each of its tokens; English has about four.</summary>
    private const int LettersOfToken = 3;

    /// <summary>Tokens that an agent is expected to answer with before it has ever answered.</summary>
    private const int TokensAtFirst = 1000;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentDictionary<string, decimal> _dearest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _heldBySession = new(StringComparer.Ordinal);
    private decimal _held;

    /// <summary>Holds what a call is expected to cost: what the agent's dearest call has cost so far.</summary>
    /// <param name="sessionId">The session that it is for; null for none.</param>
    /// <param name="agent">The agent's name, as in the logs.</param>
    /// <param name="letters">How long the prompt is.</param>
    /// <exception cref="SessionBudgetSpentException">What the session may cost is spent.</exception>
    /// <exception cref="ModelNotAvailableException">What the day may cost is spent, or held for calls that are under way.</exception>
    public async Task<HeldMoney> HoldAsync(string? sessionId, string agent, string model, int letters, CancellationToken cancellation)
    {
        if (settings.Budget is { PerDay: null } and { PerSession: null })
            return new HeldMoney(this, sessionId, 0);
        var expected = _dearest.TryGetValue($"{agent}/{model}", out var dearest)
            ? dearest
            : settings.Prices.Find(model)?.Of(letters / LettersOfToken, 0, TokensAtFirst) ?? 0;
        await _gate.WaitAsync(cancellation);
        try
        {
            await CheckSessionAsync(sessionId, cancellation);
            await CheckDayAsync(cancellation);
            _held += expected;
            if (sessionId is not null)
                _heldBySession[sessionId] = _heldBySession.GetValueOrDefault(sessionId) + expected;
        }
        finally
        {
            _gate.Release();
        }

        return new HeldMoney(this, sessionId, expected);
    }

    public void Dispose() => _gate.Dispose();

    internal async Task NoteAsync(ModelUse use)
    {
        if (use.CostUsd is { } cost)
            _dearest.AddOrUpdate($"{use.Agent}/{use.Model}", cost, (_, before) => Math.Max(before, cost));
        await spending.AddAsync(use, CancellationToken.None);
    }

    /// <summary>Only after the use is noted: in between both count, so that a budget is never overrun.</summary>
    internal async Task ReleaseAsync(string? sessionId, decimal expected)
    {
        if (expected == 0)
            return;
        await _gate.WaitAsync();
        _held -= expected;
        if (sessionId is not null)
        {
            _heldBySession[sessionId] -= expected;
            if (_heldBySession[sessionId] == 0)
                _heldBySession.Remove(sessionId);
        }

        _gate.Release();
    }

    private async Task CheckSessionAsync(string? sessionId, CancellationToken cancellation)
    {
        if (settings.Budget.PerSession is not { } budget || sessionId is null)
            return;
        var spent = await spending.OfSessionAsync(sessionId, cancellation);
        if (spent >= budget)
            throw new SessionBudgetSpentException(FormattableString.Invariant($"The session's budget of ${budget} is spent."));
        if (spent + _heldBySession.GetValueOrDefault(sessionId) >= budget)
            throw new ModelNotAvailableException(
                FormattableString.Invariant($"The session's budget of ${budget} is held by calls under way.")
            );
    }

    private async Task CheckDayAsync(CancellationToken cancellation)
    {
        if (settings.Budget.PerDay is not { } budget)
            return;
        var spent = await spending.OfDayAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation);
        if (spent + _held >= budget)
            throw new ModelNotAvailableException(
                FormattableString.Invariant($"The day's budget of ${budget} is {(spent >= budget ? "spent" : "held by calls under way")}.")
            );
    }
}
