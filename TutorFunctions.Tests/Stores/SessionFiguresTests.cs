using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store must keep to when it sums over all sessions.</summary>
public sealed class SessionFiguresTests
{
    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Figures_are_the_sum_over_all_turns_of_all_sessions(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var sum = FigureChange.None;
        foreach (var id in Enumerable.Range(0, 40).Select(number => $"s{number}"))
        {
            var setup = Story.Setup(id);
            await stores.Sessions.CreateAsync(setup, stores.Patience);
            var before = SessionSummary.Before(setup);
            foreach (
                var turn in new[]
                {
                    Story.Opening(id),
                    Judged(id, 1, asked: 1, correct: 1),
                    Judged(id, 2, asked: 3, correct: 1, SessionStatus.Completed),
                }
            )
            {
                sum += FigureChange.Of(setup, before, turn);
                await stores.Sessions.RecordAsync(turn, stores.Patience);
                before = turn.Summary;
            }
        }

        await stores.ReopenAsync();
        var figures = await stores.Figures.ReadAsync(stores.Patience);

        figures.Sums.ShouldBe(sum);
        figures.Sums.ShouldSatisfyAllConditions(
            sums => sums.Replies.ShouldBe(80),
            sums => sums.QuestionsAsked.ShouldBe(120),
            sums => sums.QuestionsCorrect.ShouldBe(40),
            sums => sums.Ended.ShouldBe(40)
        );
        figures.ByStatus[SessionStatus.Completed].ShouldBe(40);
        figures.ByStatus.Values.Sum().ShouldBe(40);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_turn_that_is_recorded_again_counts_once(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        await stores.Sessions.CreateAsync(Story.Setup("a"), stores.Patience);
        await stores.Sessions.RecordAsync(Story.Opening("a"), stores.Patience);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => stores.Sessions.RecordAsync(Judged("a", 1, asked: 1, correct: 0), stores.Patience))
        );

        (await stores.Figures.ReadAsync(stores.Patience)).Sums.ShouldSatisfyAllConditions(
            sums => sums.Replies.ShouldBe(1),
            sums => sums.QuestionsAsked.ShouldBe(1)
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_new_session_counts_under_its_status_and_one_that_is_removed_under_none(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        await stores.Sessions.CreateAsync(Story.Setup("a", "ada"), stores.Patience);
        await stores.Sessions.CreateAsync(Story.Setup("b"), stores.Patience);
        await stores.Sessions.RecordAsync(Story.Opening("a"), stores.Patience);
        await stores.Sessions.RecordAsync(Judged("a", 1, asked: 1, correct: 1), stores.Patience);
        var all = await stores.Figures.ReadAsync(stores.Patience);

        await stores.Sessions.EraseAsync("a", stores.Patience);
        var erased = await stores.Figures.ReadAsync(stores.Patience);
        await stores.Sessions.RemoveAsync("a", stores.Patience);
        await stores.Sessions.RemoveAsync("a", stores.Patience);
        var removed = await stores.Figures.ReadAsync(stores.Patience);

        Counts(all).ShouldBe((1, 1, 0));
        Counts(erased).ShouldBe((1, 0, 1));
        Counts(removed).ShouldBe((1, 0, 0));
        removed.Sums.ShouldBe(all.Sums, "what was learned of how sessions go names nobody");
    }

    private static (long Planning, long Active, long Cancelled) Counts(SessionFigures figures) =>
        (figures.ByStatus[SessionStatus.Planning], figures.ByStatus[SessionStatus.Active], figures.ByStatus[SessionStatus.Cancelled]);

    private static TurnRecord Judged(string id, int turn, int asked, int correct, SessionStatus status = SessionStatus.Active)
    {
        var told = Story.Turn(id, turn, null, status);
        return told with { Summary = told.Summary with { QuestionsAsked = asked, QuestionsCorrect = correct }, Evaluation = Story.Right };
    }
}
