using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store must keep to when a session's learner is erased.</summary>
public sealed class ErasureTests
{
    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_erased_session_has_ended_and_nothing_that_was_said_is_left(string kind)
    {
        await using var store = await OpenAsync(kind);

        await store.Sessions.EraseAsync("a", store.Patience);

        var left = (await store.Sessions.FindAsync("a", store.Patience))!;
        left.Summary.Status.ShouldBe(SessionStatus.Cancelled);
        left.Setup.Topic.ShouldBeEmpty();
        (await store.Sessions.ReadTurnsAsync("a", 0, 100, store.Patience)).ShouldAllBe(turn => turn.Entry == null && turn.Message == null);
        (await store.Sessions.ReadHintsAsync("a", store.Patience)).ShouldBeEmpty();
        (await store.Sessions.FindEntryAsync("a", "first", store.Patience)).ShouldBeNull();
        (await store.Alerts.ListAsync(all: true, 10, null, store.Patience)).Items.ShouldBeEmpty();
        (await ListAsync(store, SessionStatus.Cancelled)).ShouldBe(["a"]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_turn_that_was_on_its_way_is_not_kept(string kind)
    {
        await using var store = await OpenAsync(kind);
        var entry = await store.Sessions.AcceptAsync("a", InboxKind.Reply, "second", "my secret", store.Patience);
        await store.Sessions.EraseAsync("a", store.Patience);

        await store.Sessions.RecordAsync(Story.Turn("a", 2, entry), store.Patience);

        (await store.Sessions.ReadTurnsAsync("a", 0, 100, store.Patience)).ShouldAllBe(turn => turn.Entry == null);
        (await store.Sessions.FindAsync("a", store.Patience))!.Summary.Status.ShouldBe(SessionStatus.Cancelled);
        (await store.Sessions.NextAsync("a", 0, store.Patience)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Who_waits_for_a_turn_is_told_that_there_will_be_none(string kind)
    {
        await using var store = await OpenAsync(kind);
        var entry = await store.Sessions.AcceptAsync("a", InboxKind.Reply, "second", "yes", store.Patience);
        var waiting = store.Sessions.WaitForTurnAsync("a", entry.Sequence, TimeSpan.FromSeconds(20), store.Patience);

        await store.Sessions.EraseAsync("a", store.Patience);

        (await waiting)?.Entry.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_removed_session_is_unknown_and_removing_it_again_is_no_error(string kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Sessions.EraseAsync("a", store.Patience);

        await store.Sessions.RemoveAsync("a", store.Patience);
        await store.Sessions.RemoveAsync("a", store.Patience);
        await store.Sessions.EraseAsync("a", store.Patience);

        (await store.Sessions.FindAsync("a", store.Patience)).ShouldBeNull();
        (await ListAsync(store, null)).ShouldBeEmpty();
        await Should.ThrowAsync<UnknownSessionException>(() =>
            store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience)
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_judged_turn_of_a_learner_is_in_the_learners_log_once(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        await store.Sessions.CreateAsync(Story.Setup("a", "ada"), store.Patience);
        await store.Sessions.RecordAsync(Story.Opening("a"), store.Patience);
        var entry = await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "5/8", store.Patience);
        var turn = Story.Turn("a", 1, entry) with { Evaluation = Story.Right };

        await store.Sessions.RecordAsync(turn, store.Patience);
        await store.Sessions.RecordAsync(turn, store.Patience);

        var answer = (await store.Evidence.ReadAsync("ada", 0, 10, null, store.Patience)).ShouldHaveSingleItem().Answer;
        answer.Source.ShouldBe("session/a/1");
        answer.Skill.ShouldBe("lesson/concept");
        answer.IsUnaided.ShouldBeTrue();
    }

    private static async Task<StoreUnderTest> OpenAsync(string kind)
    {
        var store = await StoreKinds.OpenAsync(kind);
        await store.Sessions.CreateAsync(Story.Setup("a", "ada", "maths"), store.Patience);
        await store.Sessions.RecordAsync(Story.Opening("a"), store.Patience);
        await store.Sessions.TakeHintAsync("a", ["Look at it.", "Look again."], store.Patience);
        var entry = await store.Sessions.AcceptAsync("a", InboxKind.Reply, "first", "my secret", store.Patience);
        await store.Sessions.RecordAsync(Story.Turn("a", 1, entry), store.Patience);
        return store;
    }

    private static async Task<IEnumerable<string>> ListAsync(StoreUnderTest store, SessionStatus? status) =>
        (await store.Sessions.ListAsync(new SessionFilter("ada", "maths", status, 10, null), store.Patience)).Items.Select(session =>
            session.Setup.SessionId
        );
}
