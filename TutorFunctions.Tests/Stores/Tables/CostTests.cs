using TutorFunctions.Sessions;
using TutorFunctions.Stores;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Stores.Tables;

/// <summary>How many operations things cost, whatever is stored already; docs/azure.md has the table.</summary>
public sealed class CostTests
{
    private readonly MemoryTable _sessions = new();
    private readonly MemoryTable _listings = new();
    private readonly MemoryTable _deliveries = new();
    private readonly ManualClock _clock = new();
    private readonly TableSessionStore _store;

    public CostTests()
    {
        var tables = new TutorTables(_sessions, _listings, new MemoryTable(), _deliveries, new MemoryTable());
        _store = new TableSessionStore(tables, new TableCourseStore(tables, _clock), _clock);
    }

    [Fact]
    public async Task A_turn_costs_the_same_in_a_long_session_as_in_a_short_one()
    {
        await _store.CreateAsync(Story.Setup("a", "ada", "maths"), CancellationToken.None);
        await _store.RecordAsync(Story.Opening("a"), CancellationToken.None);

        var costs = new List<(int Reads, int Writes)>();
        for (var turn = 1; turn <= 100; turn++)
        {
            var (reads, writes) = (_sessions.Reads, _sessions.Writes);
            await TakeTurnAsync(turn);
            costs.Add((_sessions.Reads - reads, _sessions.Writes - writes));
        }

        costs.Distinct().ShouldHaveSingleItem().ShouldBe((7, 2));
        _listings.Reads.ShouldBe(0);
    }

    [Fact]
    public async Task A_page_of_sessions_costs_a_read_and_one_for_each_session_on_it()
    {
        for (var number = 0; number < 300; number++)
            await _store.CreateAsync(Story.Setup($"s{number}", $"learner {number % 3}", "maths", minute: number), CancellationToken.None);
        var before = _sessions.Reads + _listings.Reads;

        await _store.ListAsync(new SessionFilter(null, "maths", SessionStatus.Planning, 10, null), CancellationToken.None);

        (_sessions.Reads + _listings.Reads - before).ShouldBe(1 + 11);
    }

    [Fact]
    public async Task Old_deliveries_go_and_those_of_the_last_thirty_days_stay()
    {
        await _store.CreateAsync(Story.Setup("a"), CancellationToken.None);
        await _store.AcceptAsync("a", InboxKind.Reply, "1", "yes", CancellationToken.None, "msg-1");
        var deliveries = new Deliveries(_deliveries);

        _clock.Advance(TimeSpan.FromDays(31));
        (await deliveries.PurgeAsync(_clock.GetUtcNow().UtcDateTime, CancellationToken.None)).ShouldBe(0);
        (await _store.WasDeliveredAsync("msg-1", CancellationToken.None)).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromDays(31));
        (await deliveries.PurgeAsync(_clock.GetUtcNow().UtcDateTime, CancellationToken.None)).ShouldBe(1);
        (await _store.WasDeliveredAsync("msg-1", CancellationToken.None)).ShouldBeFalse();
    }

    /// <summary>What a caller and its session do in a turn: find, accept, wait, record, look for more.</summary>
    private async Task TakeTurnAsync(int turn)
    {
        await _store.FindAsync("a", CancellationToken.None);
        var entry = await _store.AcceptAsync("a", InboxKind.Reply, null, "yes", CancellationToken.None);
        await _store.RecordAsync(Story.Turn("a", turn, entry), CancellationToken.None);
        await _store.NextAsync("a", entry.Sequence, CancellationToken.None);
        (await _store.WaitForTurnAsync("a", entry.Sequence, TimeSpan.Zero, CancellationToken.None))!.Turn.ShouldBe(turn);
    }
}
