namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>What is held for one call. Dispose of it when the call has ended, after settling what it cost.</summary>
public sealed class HeldMoney : IAsyncDisposable
{
    private readonly ModelLedger _ledger;
    private readonly string? _sessionId;
    private readonly decimal _expected;

    internal HeldMoney(ModelLedger ledger, string? sessionId, decimal expected) =>
        (_ledger, _sessionId, _expected) = (ledger, sessionId, expected);

    /// <summary>Notes what the call used.</summary>
    public Task SettleAsync(ModelUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return _ledger.NoteAsync(use);
    }

    public async ValueTask DisposeAsync() => await _ledger.ReleaseAsync(_sessionId, _expected);
}
