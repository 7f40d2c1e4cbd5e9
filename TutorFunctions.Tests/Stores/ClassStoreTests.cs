using TutorFunctions.Classes;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store must keep to about classes.</summary>
public sealed class ClassStoreTests
{
    private static readonly DateTime s_now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_class_is_found_listed_and_changed_and_no_other_gets_its_id(string kind)
    {
        await using var store = await StoreKinds.OpenAsync(kind);

        (await store.Classes.TryCreateAsync(Class("b", "Year 9"), store.Patience)).ShouldBeTrue();
        (await store.Classes.TryCreateAsync(Class("a", "Year 8"), store.Patience)).ShouldBeTrue();
        (await store.Classes.TryCreateAsync(Class("a", "Another"), store.Patience)).ShouldBeFalse();
        await store.Classes.ChangeAsync("b", one => one with { Name = "Year 7" }, store.Patience);
        await store.ReopenAsync();

        (await store.Classes.ListAsync(store.Patience)).Select(one => one.Name).ShouldBe(["Year 7", "Year 8"]);
        (await store.Classes.ChangeAsync("c", one => one, store.Patience)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_learner_may_be_in_several_classes_and_leaves_one_without_the_other(string kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Classes.TryCreateAsync(Class("other", "Other"), store.Patience);
        await PutAsync(store, "class", new("ann", "Ann", "red"), new("bob", null, null));
        await PutAsync(store, "other", new RosterRow("ann", null, null));

        (await store.Classes.ListOfLearnerAsync("ann", store.Patience)).Order().ShouldBe(["class", "other"]);
        (await store.Classes.RemoveLearnerAsync("class", "ann", store.Patience)).ShouldBeTrue();

        (await store.Classes.ListOfLearnerAsync("ann", store.Patience)).ShouldBe(["other"]);
        (await store.Classes.FindLearnerAsync("class", "ann", store.Patience)).ShouldBeNull();
        (await store.Classes.ListLearnersAsync("class", store.Patience)).Select(learner => learner.LearnerId).ShouldBe(["bob"]);
        (await store.Classes.RemoveLearnerAsync("class", "ann", store.Patience)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_roster_says_who_is_new_who_changed_and_who_stayed(string kind)
    {
        await using var store = await OpenAsync(kind);
        await PutAsync(store, "class", new("ann", "Ann", "red"), new("bob", "Bob", "red"));

        var change = await PutAsync(store, "class", new("ann", null, null), new("bob", "Bob", "blue"), new("cy", null, null));

        change.ShouldBe(new RosterChange(Added: 1, Changed: 1, Unchanged: 1));
        (await store.Classes.FindLearnerAsync("class", "ann", store.Patience))!.Group.ShouldBe("red");
        (await store.Classes.FindLearnerAsync("class", "bob", store.Patience))!.Group.ShouldBe("blue");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_roster_of_more_learners_than_a_transaction_holds_is_taken_whole(string kind)
    {
        await using var store = await OpenAsync(kind);
        RosterRow[] rows = [.. Enumerable.Range(0, 450).Select(number => new RosterRow($"learner/{number}", null, null))];

        (await PutAsync(store, "class", rows)).Added.ShouldBe(450);
        (await PutAsync(store, "class", rows)).Unchanged.ShouldBe(450);

        (await store.Classes.ListLearnersAsync("class", store.Patience)).Count.ShouldBe(450);
        (await store.Classes.ListOfLearnerAsync("learner/449", store.Patience)).ShouldBe(["class"]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_turn_is_counted_once_however_often_it_is_told(string kind)
    {
        await using var store = await OpenAsync(kind);
        await PutAsync(store, "class", new RosterRow("ann", null, null));
        var opening = Recorded("a", 0, null, asked: 0, right: 0);
        var reply = Recorded("a", 1, Story.Right, asked: 1, right: 1);

        foreach (var turn in new[] { opening, opening, reply, reply, opening })
            await CountAsync(store, turn);

        var learner = (await store.Classes.FindLearnerAsync("class", "ann", store.Patience))!;
        (learner.Sums.Sessions, learner.Sums.Replies, learner.Sums.QuestionsCorrect).ShouldBe((1, 1, 1));
        var item = (await store.ClassFigures.ListItemsAsync("class", store.Patience)).ShouldHaveSingleItem();
        (item.Tries, item.Right, item.Answers.Single().Times).ShouldBe((1, 1, 1));
        (await store.ClassFigures.ListSkillsAsync("class", store.Patience)).ShouldHaveSingleItem().Tries.ShouldBe(1);
        (await store.ClassFigures.ReadEventsAsync("class", 0, 100, store.Patience)).Select(one => one.Kind).ShouldBe(["session_started"]);
        (await store.ClassFigures.ListSessionsAsync("class", null, 10, store.Patience))
            .ShouldHaveSingleItem()
            .ShouldBe(new(opening.Setup.CreatedAt, "a"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_a_learner_did_who_leaves_or_is_erased_stays_counted_without_a_name(string kind)
    {
        await using var store = await OpenAsync(kind);
        await PutAsync(store, "class", new RosterRow("ann", "Ann", null), new RosterRow("bob", null, null));
        await CountAsync(store, Recorded("a", 1, Story.Right, asked: 1, right: 1));
        await store.Assignments.StartAsync("class", new AssignmentWork("essay", "ann", "a", s_now, null), store.Patience);

        (await store.Classes.EraseLearnerAsync("ann", store.Patience)).ShouldBeTrue();

        var its = (await store.Classes.FindAsync("class", store.Patience))!;
        (its.Former.Sessions, its.Former.QuestionsCorrect).ShouldBe((1, 1));
        (await store.Classes.ListLearnersAsync("class", store.Patience)).Select(learner => learner.LearnerId).ShouldBe(["bob"]);
        (await store.Assignments.ListWorkAsync("class", store.Patience)).ShouldBeEmpty();
        (await store.ClassFigures.ReadEventsAsync("class", 0, 100, store.Patience)).ShouldBeEmpty();
        (await store.ClassFigures.ListSessionsAsync("class", null, 10, store.Patience)).ShouldBeEmpty();
        var item = (await store.ClassFigures.ListItemsAsync("class", store.Patience)).ShouldHaveSingleItem();
        (item.Tries, item.Answers.Length).ShouldBe((1, 0));
        (await store.Classes.EraseLearnerAsync("ann", store.Patience)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_session_that_goes_on_when_its_learner_is_back_in_the_class_is_counted_once(string kind)
    {
        await using var store = await OpenAsync(kind);
        await PutAsync(store, "class", new RosterRow("ann", null, null));
        await CountAsync(store, Recorded("a", 1, Story.Right, asked: 1, right: 1));
        await store.Classes.RemoveLearnerAsync("class", "ann", store.Patience);
        await PutAsync(store, "class", new RosterRow("ann", null, null));

        await CountAsync(store, Recorded("a", 2, Story.Right, asked: 2, right: 2));

        var its = (await store.Classes.FindAsync("class", store.Patience))!;
        var sums = its.Former + (await store.Classes.FindLearnerAsync("class", "ann", store.Patience))!.Sums;
        (sums.Sessions, sums.QuestionsAsked, sums.Replies).ShouldBe((1, 2, 2));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_turn_of_a_session_whose_class_was_deleted_meanwhile_is_counted_nowhere(string kind)
    {
        await using var store = await OpenAsync(kind);
        await PutAsync(store, "class", new RosterRow("ann", null, null));
        await CountAsync(store, Recorded("a", 0, null, 0, 0));

        (await store.Classes.DeleteAsync("class", store.Patience)).ShouldBeTrue();
        (await CountAsync(store, Recorded("a", 1, Story.Right, 1, 1))).ShouldBeNull();

        (await store.Classes.FindAsync("class", store.Patience)).ShouldBeNull();
        (await store.Classes.ListOfLearnerAsync("ann", store.Patience)).ShouldBeEmpty();
        (await store.ClassFigures.ListItemsAsync("class", store.Patience)).ShouldBeEmpty();
        (await store.Classes.DeleteAsync("class", store.Patience)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Turns_of_many_learners_at_the_same_time_are_all_counted(string kind)
    {
        await using var store = await OpenAsync(kind);
        await PutAsync(store, "class", [.. Enumerable.Range(0, 12).Select(number => new RosterRow($"l{number}", null, null))]);

        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(number => CountAsync(store, Recorded($"s{number}", 1, Story.Right, 1, 1, learner: $"l{number}")))
        );

        var learners = await store.Classes.ListLearnersAsync("class", store.Patience);
        learners.Sum(learner => learner.Sums.QuestionsCorrect).ShouldBe(12);
        (await store.ClassFigures.ListItemsAsync("class", store.Patience)).ShouldHaveSingleItem().Tries.ShouldBe(12);
        (await store.ClassFigures.ReadEventsAsync("class", 0, 100, store.Patience))
            .Select(one => one.Number)
            .ShouldBe(Enumerable.Range(1, 12).Select(number => (long)number));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_event_is_in_the_feed_once_and_the_feed_goes_on_after_a_number(string kind)
    {
        await using var store = await OpenAsync(kind);
        var happened = new ClassEvent("one", "disputed", s_now, "ann", "a", "It is wrong.");

        await store.ClassFigures.TellAsync("class", happened, store.Patience);
        await store.ClassFigures.TellAsync("class", happened, store.Patience);
        await store.ClassFigures.TellAsync("class", happened with { Id = "two" }, store.Patience);
        await store.ClassFigures.TellAsync("nobodys", happened, store.Patience);

        (await store.ClassFigures.ReadEventsAsync("class", 0, 10, store.Patience)).Select(one => one.Id).ShouldBe(["one", "two"]);
        (await store.ClassFigures.ReadEventsAsync("class", 1, 10, store.Patience)).Select(one => one.Id).ShouldBe(["two"]);
        (await store.ClassFigures.ReadEventsAsync("nobodys", 0, 10, store.Patience)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Of_two_starts_of_an_assignment_the_first_holds_and_it_is_completed_once(string kind)
    {
        await using var store = await OpenAsync(kind);
        await store.Assignments.PutAsync("class", Assignment("essay", s_now.AddDays(1)), store.Patience);

        var started = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    store.Assignments.StartAsync(
                        "class",
                        new AssignmentWork("essay", "ann", $"session {number}", s_now, null),
                        store.Patience
                    )
                )
        );
        await store.Assignments.CompleteAsync("class", "essay", "ann", s_now.AddHours(1), store.Patience);
        await store.Assignments.CompleteAsync("class", "essay", "ann", s_now.AddHours(2), store.Patience);

        started.Select(work => work.WorkId).Distinct().ShouldHaveSingleItem();
        var work = (await store.Assignments.ListWorkAsync("class", store.Patience)).ShouldHaveSingleItem();
        (work.WorkId, work.CompletedAt).ShouldBe((started[0].WorkId, s_now.AddHours(1)));
        (await store.Assignments.DeleteAsync("class", "essay", store.Patience)).ShouldBeTrue();
        (await store.Assignments.ListWorkAsync("class", store.Patience)).ShouldBeEmpty();
    }

    private static async Task<StoreUnderTest> OpenAsync(string kind)
    {
        var store = await StoreKinds.OpenAsync(kind);
        await store.Classes.TryCreateAsync(Class("class", "A class"), store.Patience);
        return store;
    }

    private static Task<RosterChange> PutAsync(StoreUnderTest store, string classId, params RosterRow[] rows) =>
        store.Classes.PutLearnersAsync(classId, rows, s_now, store.Patience);

    private static Task<ClassChange?> CountAsync(StoreUnderTest store, RecordedTurn recorded) =>
        store.ClassFigures.CountAsync("class", recorded, rows => ClassFold.After(rows, recorded, null), store.Patience);

    private static SchoolClass Class(string id, string name) =>
        new()
        {
            Id = id,
            Name = name,
            CreatedAt = s_now,
        };

    private static Assignment Assignment(string id, DateTime due) =>
        new()
        {
            Id = id,
            Title = id,
            Kind = AssignmentKind.Topic,
            Topic = "Fractions",
            DueAt = due,
            CreatedAt = s_now,
        };

    private static RecordedTurn Recorded(string session, int turn, Evaluation? evaluation, int asked, int right, string learner = "ann")
    {
        var setup = Story.Setup(session, learner);
        var entry = evaluation is null ? null : new InboxEntry(turn, InboxKind.Reply, $"#{turn}", "5/8", setup.CreatedAt.AddMinutes(turn));
        var before = Story.Turn(session, turn - 1, null).Summary;
        var record = Story.Turn(session, turn, entry) with { Evaluation = evaluation };
        record = record with { Summary = record.Summary with { QuestionsAsked = asked, QuestionsCorrect = right } };
        return new RecordedTurn(setup, before, record, TurnConsequences.Of(setup, before, record, null));
    }
}
