using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores;

/// <summary>Waiting for a turn, in every store.</summary>
public sealed class WaitingTests
{
    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(25);

    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_caller_learns_its_turn_when_it_is_recorded(string kind)
    {
        await using var store = await OpenAsync(kind);
        var first = await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience);
        var second = await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "no", store.Patience);

        var waiting = store.Sessions.WaitForTurnAsync("a", second.Sequence, s_long, store.Patience);
        await store.Sessions.RecordAsync(Story.Turn("a", 1, first), store.Patience);
        waiting.IsCompleted.ShouldBeFalse();
        await store.Sessions.RecordAsync(Story.Turn("a", 2, second), store.Patience);

        (await waiting)!.Entry.ShouldBe(second);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_turn_is_found_at_once_that_was_recorded_before(string kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Sessions.RecordAsync(Story.Turn("a", 1, null), store.Patience);
        for (var turn = 2; turn < 12; turn++)
            await store.Sessions.RecordAsync(
                Story.Turn("a", turn, await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience)),
                store.Patience
            );

        (await store.Sessions.WaitForTurnAsync("a", 0, TimeSpan.Zero, store.Patience))!.Turn.ShouldBe(0);
        (await store.Sessions.WaitForTurnAsync("a", 1, TimeSpan.Zero, store.Patience))!.Turn.ShouldBe(2);
        (await store.Sessions.WaitForTurnAsync("a", 10, TimeSpan.Zero, store.Patience))!.Turn.ShouldBe(11);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Patience_runs_out(string kind)
    {
        await using var store = await OpenAsync(kind);
        var entry = await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience);

        (await store.Sessions.WaitForTurnAsync("a", entry.Sequence, TimeSpan.FromMilliseconds(60), store.Patience)).ShouldBeNull();
        await store.Sessions.WaitForNewTurnAsync("a", 0, TimeSpan.FromMilliseconds(60), store.Patience);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_session_that_ends_without_taking_an_entry_keeps_nobody_waiting(string kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience);

        var waiting = store.Sessions.WaitForTurnAsync("a", 1, s_long, store.Patience);
        await store.Sessions.RecordAsync(Story.Turn("a", 1, null, SessionStatus.Expired), store.Patience);

        (await waiting).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_watches_hears_of_any_turn(string kind)
    {
        await using var store = await OpenAsync(kind);

        var watching = store.Sessions.WaitForNewTurnAsync("a", 0, s_long, store.Patience);
        watching.IsCompleted.ShouldBeFalse();
        await store.Sessions.RecordAsync(Story.Turn("a", 1, null), store.Patience);

        await watching;
        await store.Sessions.WaitForNewTurnAsync("a", 0, s_long, store.Patience);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_caller_that_goes_away_stops_waiting(string kind)
    {
        await using var store = await OpenAsync(kind);
        using var gone = new CancellationTokenSource();

        var waiting = store.Sessions.WaitForTurnAsync("a", 1, s_long, gone.Token);
        await gone.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    private static async Task<StoreUnderTest> OpenAsync(string kind)
    {
        var store = await StoreKinds.OpenAsync(kind);
        await store.Sessions.CreateAsync(Story.Setup("a"), store.Patience);
        await store.Sessions.RecordAsync(Story.Opening("a"), store.Patience);
        return store;
    }
}
