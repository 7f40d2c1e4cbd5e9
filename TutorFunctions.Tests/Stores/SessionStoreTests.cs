using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store of sessions must keep to: inbox and turns.</summary>
public sealed class SessionStoreTests
{
    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_session_is_found_as_it_was_created(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);
        var setup = Story.Setup("a", learner: "Zoë / 7#?", course: "c");

        await store.Sessions.CreateAsync(setup, store.Patience);

        var found = (await store.Sessions.FindAsync("a", store.Patience))!;
        (
            found.Setup with
            {
                LearnerNames = setup.LearnerNames,
                KnownConcepts = setup.KnownConcepts,
                MasteredConcepts = setup.MasteredConcepts,
                Reviews = setup.Reviews,
                Practice = setup.Practice,
                Profile = setup.Profile,
            }
        ).ShouldBe(setup);
        found.Summary.ShouldBe(SessionSummary.Before(setup));
        (await store.Sessions.FindAsync("b", store.Patience)).ShouldBeNull();
        (await store.Sessions.FindAsync("../a\u0007 and what else may stand in an address", store.Patience)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Entries_that_come_at_once_are_numbered_and_none_is_left_out(string kind)
    {
        await using var store = await OpenAsync(kind);

        var entries = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(reply => store.Sessions.AcceptAsync("a", InboxKind.Reply, $"reply {reply}", "yes", store.Patience))
        );

        entries.Select(entry => entry.Sequence).Order().ShouldBe(Enumerable.Range(1, 20).Select(number => (long)number));
        foreach (var entry in entries)
            (await store.Sessions.NextAsync("a", entry.Sequence - 1, store.Patience)).ShouldBe(entry);
        (await store.Sessions.NextAsync("a", 20, store.Patience)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_same_reply_id_gives_back_the_entry_that_it_had(string kind)
    {
        await using var store = await OpenAsync(kind);

        var entries = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => store.Sessions.AcceptAsync("a", InboxKind.Reply, "x/1", "yes", store.Patience))
        );
        var later = await store.Sessions.AcceptAsync("a", InboxKind.Reply, "x/1", "no", store.Patience);

        entries.Append(later).Distinct().ShouldHaveSingleItem().ShouldBe(await store.Sessions.FindEntryAsync("a", "x/1", store.Patience));
        later.Text.ShouldBe("yes");
        (await store.Sessions.FindEntryAsync("a", "x/2", store.Patience)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Replies_without_an_id_are_each_an_entry(string kind)
    {
        await using var store = await OpenAsync(kind);

        await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience);
        var second = await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience);

        second.Sequence.ShouldBe(2);
        second.ReplyId.ShouldBe("#2");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_session_that_is_not_there_takes_nothing(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);

        await Should.ThrowAsync<UnknownSessionException>(() =>
            store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience)
        );
        await Should.ThrowAsync<UnknownSessionException>(() => store.Sessions.RecordAsync(Story.Opening("a"), store.Patience));
        await Should.ThrowAsync<UnknownSessionException>(() => store.Sessions.WaitForTurnAsync("a", 0, TimeSpan.Zero, store.Patience));
        await Should.ThrowAsync<UnknownSessionException>(() => store.Sessions.ReadTurnsAsync("a", 0, 10, store.Patience));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_turn_that_is_recorded_again_changes_nothing(string kind)
    {
        await using var store = await OpenAsync(kind);
        var entry = await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience);
        var turn = Story.Turn("a", 1, entry);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => store.Sessions.RecordAsync(turn, store.Patience)));
        await store.Sessions.RecordAsync(Story.Turn("a", 1, entry, SessionStatus.Completed), store.Patience);

        (await store.Sessions.FindAsync("a", store.Patience))!.Summary.Status.ShouldBe(SessionStatus.Active);
        (await store.Sessions.ReadTurnsAsync("a", 0, 10, store.Patience)).Select(read => read.Turn).ShouldBe([0, 1]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Turns_are_read_in_order_from_one_on(string kind)
    {
        await using var store = await OpenAsync(kind);
        for (var turn = 1; turn <= 12; turn++)
            await store.Sessions.RecordAsync(
                Story.Turn("a", turn, await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience)),
                store.Patience
            );

        (await store.Sessions.ReadTurnsAsync("a", 9, 2, store.Patience)).Select(turn => turn.Turn).ShouldBe([9, 10]);
        (await store.Sessions.ReadTurnsAsync("a", 11, int.MaxValue, store.Patience))
            .Select(turn => turn.Entry!.Sequence)
            .ShouldBe([11, 12]);
        (await store.Sessions.ReadTurnsAsync("a", 13, 5, store.Patience)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_long_turn_comes_back_as_it_was(string kind)
    {
        await using var store = await OpenAsync(kind);
        var turn = Story.Turn("a", 1, null) with { Message = Story.LongMessage(200_000) };

        await store.Sessions.RecordAsync(turn, store.Patience);

        (await store.Sessions.ReadTurnsAsync("a", 1, 1, store.Patience))
            .ShouldHaveSingleItem()
            .Message!.Teaching.ShouldBe(turn.Message.Teaching);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_message_that_was_delivered_is_known_again(string kind)
    {
        await using var store = await OpenAsync(kind);

        await store.Sessions.AcceptAsync("a", InboxKind.Reply, "1", "yes", store.Patience, deliveryId: "msg_1");

        (await store.Sessions.WasDeliveredAsync("msg_1", store.Patience)).ShouldBeTrue();
        (await store.Sessions.WasDeliveredAsync("msg_2", store.Patience)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Hints_go_down_to_the_last_one_and_begin_anew_with_the_next_question(string kind)
    {
        await using var store = await OpenAsync(kind);
        string[] hints = ["one", "two"];

        var taken = new List<GivenHint>();
        for (var i = 0; i < 3; i++)
            taken.Add(await store.Sessions.TakeHintAsync("a", hints, store.Patience));
        var entry = await store.Sessions.AcceptAsync("a", InboxKind.Reply, null, "yes", store.Patience);
        await store.Sessions.RecordAsync(Story.Turn("a", 1, entry, askedIn: 1), store.Patience);
        var next = await store.Sessions.TakeHintAsync("a", hints, store.Patience);

        taken.Select(hint => hint.Text).ShouldBe(["one", "two", "two"]);
        entry.HintsTaken.ShouldBe(2);
        next.Level.ShouldBe(1);
        (await store.Sessions.ReadHintsAsync("a", store.Patience))
            .Select(hint => (hint.AskedInTurn, hint.Level))
            .ShouldBe([(0, 1), (0, 2), (1, 1)]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Hints_taken_at_once_are_each_one_further(string kind)
    {
        await using var store = await OpenAsync(kind);

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => store.Sessions.TakeHintAsync("a", ["one", "two", "three", "four"], store.Patience))
        );

        taken.Select(hint => hint.Level).Order().ShouldBe([1, 2, 3, 4]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_store_that_answers_says_so(string kind)
    {
        await using var store = await OpenAsync(kind);

        await store.Sessions.ProbeAsync(store.Patience);
        await store.Sessions.FlushAsync(store.Patience);
    }

    private static async Task<StoreUnderTest> OpenAsync(string kind)
    {
        var store = await StoreKinds.OpenAsync(kind);
        await store.Sessions.CreateAsync(Story.Setup("a"), store.Patience);
        await store.Sessions.RecordAsync(Story.Opening("a"), store.Patience);
        return store;
    }
}
