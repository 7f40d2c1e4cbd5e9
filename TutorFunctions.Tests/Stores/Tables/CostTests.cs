using TutorFunctions.Assessments;
using TutorFunctions.LanguageModels;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Learners;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores.Tables;

/// <summary>How many operations things cost, whatever is stored already; docs/azure.md has the table.</summary>
public sealed class CostTests
{
    private readonly Dictionary<string, MemoryTable> _opened = [];
    private readonly ManualClock _clock = new();
    private readonly TutorTables _tables;
    private readonly TableSessionStore _store;

    public CostTests()
    {
        _tables = TutorTables.Open(name => _opened[name] = new MemoryTable());
        _store = new TableSessionStore(_tables, _clock);
    }

    /// <summary>Reads and transactions on all tables so far.</summary>
    private (int Reads, int Writes) Total => (_opened.Values.Sum(table => table.Reads), _opened.Values.Sum(table => table.Writes));

    [Theory]
    [InlineData(null, 11, 3, 7)]
    [InlineData("ada", 16, 5, 13)]
    public async Task A_turn_costs_the_same_in_a_long_session_as_in_a_short_one(string? learner, int reads, int writes, int rows)
    {
        await _store.CreateAsync(Story.Setup("a", learner, learner is null ? null : "maths"), CancellationToken.None);
        await _store.RecordAsync(Story.Opening("a"), CancellationToken.None);
        await TakeTurnAsync(1);
        var before = _opened.Values.Sum(table => table.RowsWritten);

        var costs = new List<(int Reads, int Writes)>();
        for (var turn = 2; turn <= 100; turn++)
            costs.Add(await CostAsync(() => TakeTurnAsync(turn)));

        costs.Distinct().ShouldHaveSingleItem().ShouldBe((reads, writes));
        (_opened.Values.Sum(table => table.RowsWritten) - before).ShouldBe(99 * rows);
        _opened["TutorListings"].Reads.ShouldBe(0);
    }

    [Fact]
    public async Task Looking_again_for_a_turn_costs_one_read()
    {
        await _store.CreateAsync(Story.Setup("a", "ada", "maths"), CancellationToken.None);
        await _store.RecordAsync(Story.Opening("a"), CancellationToken.None);
        var entry = await _store.AcceptAsync("a", InboxKind.Reply, null, "yes", CancellationToken.None);

        (await CostAsync(() => _store.WaitForTurnAsync("a", entry.Sequence, TimeSpan.Zero, CancellationToken.None))).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Starting_a_session_and_ending_it_costs_the_same_after_many_as_at_first()
    {
        for (var number = 0; number < 20; number++)
        {
            var id = $"s{number}";
            (await CostAsync(() => _store.CreateAsync(Story.Setup(id, "ada", "maths", minute: number), CancellationToken.None))).ShouldBe(
                (3, 7)
            );
            var opening = await CostAsync(() => _store.RecordAsync(Story.Opening(id), CancellationToken.None));
            var entry = await _store.AcceptAsync(id, InboxKind.Cancellation, "cancellation", string.Empty, CancellationToken.None);
            var still = Story.Turn(id, 1, entry);

            var ending = await CostAsync(() =>
                _store.RecordAsync(still with { Summary = still.Summary with { Status = SessionStatus.Cancelled } }, CancellationToken.None)
            );

            (opening, ending).ShouldBe(((5, 6), (5, 6)));
        }
    }

    [Fact]
    public async Task Sums_over_all_sessions_cost_a_read_for_each_of_their_sixteen_parts()
    {
        var (figures, spending) = (new TableSessionFigures(_tables), new TableModelSpending(_tables, _clock));
        for (var number = 0; number < 50; number++)
        {
            await _store.CreateAsync(Story.Setup($"s{number}", "ada", "maths", minute: number), CancellationToken.None);
            await spending.AddAsync(
                new ModelUse(_clock.GetUtcNow().UtcDateTime, $"s{number}", "tutor", "large", 1, 1, 0.01m),
                CancellationToken.None
            );
        }

        (await CostAsync(() => figures.ReadAsync(CancellationToken.None))).ShouldBe((16, 0));
        (
            await CostAsync(() => spending.OfDayAsync(DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime), CancellationToken.None))
        ).ShouldBe((16, 0));
        (await CostAsync(() => spending.OfSessionAsync("s7", CancellationToken.None))).ShouldBe((1, 0));
    }

    [Fact]
    public async Task A_page_of_sessions_costs_a_read_and_one_for_each_session_on_it()
    {
        for (var number = 0; number < 300; number++)
            await _store.CreateAsync(Story.Setup($"s{number}", $"learner {number % 3}", "maths", minute: number), CancellationToken.None);

        (
            await CostAsync(() =>
                _store.ListAsync(new SessionFilter(null, "maths", SessionStatus.Planning, 10, null), CancellationToken.None)
            )
        ).ShouldBe((1 + 11, 0));
    }

    [Fact]
    public async Task Noting_a_call_of_a_model_costs_the_same_after_many_as_after_one()
    {
        var spending = new TableModelSpending(_tables, _clock);
        for (var call = 0; call < 100; call++)
        {
            var use = new ModelUse(_clock.GetUtcNow().UtcDateTime, $"s{call % 7}", "tutor", "large", 1, 1, 0.01m);
            (await CostAsync(() => spending.AddAsync(use, CancellationToken.None))).ShouldBe((3, 1));
        }
    }

    [Fact]
    public async Task An_answer_in_an_assessment_costs_the_same_in_a_long_one_as_in_a_short_one()
    {
        var store = new TableAssessmentStore(_tables, _clock);
        var plan = new AssessmentPlan
        {
            AssessmentId = "t",
            LearnerId = "ada",
            CourseId = "course",
            Type = AssessmentType.Summative,
            MaxItems = 50,
            CreatedAt = Answers.Start,
        };
        await store.CreateAsync(plan, new AssessmentState(), CancellationToken.None);

        var costs = new List<(int Reads, int Writes)>();
        for (var answer = 1; answer <= 50; answer++)
        {
            var change = new AssessmentChange(plan, new AssessmentState { Version = answer })
            {
                Evidence = Answers.Of(answer, "adding", isRight: true),
                Observation = new ItemObservation(
                    $"source {answer}",
                    "course",
                    $"item {answer}",
                    1,
                    AbilityEstimate.Population,
                    0,
                    ItemCalibration.Expected(0)
                ),
            };
            costs.Add(await CostAsync(async () => (await store.TryRecordAsync(change, CancellationToken.None)).ShouldBeTrue()));
        }

        costs[0].ShouldBe((8, 6), "a skill's first answer lists the learner under the course");
        costs.Skip(1).Distinct().ShouldHaveSingleItem().ShouldBe((8, 5));
    }

    [Fact]
    public async Task Old_deliveries_go_and_those_of_the_last_thirty_days_stay()
    {
        await _store.CreateAsync(Story.Setup("a"), CancellationToken.None);
        await _store.AcceptAsync("a", InboxKind.Reply, "1", "yes", CancellationToken.None, "msg-1");
        var deliveries = new Deliveries(_tables.Deliveries);

        _clock.Advance(TimeSpan.FromDays(31));
        (await deliveries.PurgeAsync(_clock.GetUtcNow().UtcDateTime, CancellationToken.None)).ShouldBe(0);
        (await _store.WasDeliveredAsync("msg-1", CancellationToken.None)).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromDays(31));
        (await deliveries.PurgeAsync(_clock.GetUtcNow().UtcDateTime, CancellationToken.None)).ShouldBe(1);
        (await _store.WasDeliveredAsync("msg-1", CancellationToken.None)).ShouldBeFalse();
    }

    private async Task<(int Reads, int Writes)> CostAsync(Func<Task> operation)
    {
        var before = Total;
        await operation();
        return (Total.Reads - before.Reads, Total.Writes - before.Writes);
    }

    /// <summary>What a caller and its session do in a turn: find, accept, wait, record, look for more.</summary>
    private async Task TakeTurnAsync(int turn)
    {
        await _store.FindAsync("a", CancellationToken.None);
        var entry = await _store.AcceptAsync("a", InboxKind.Reply, null, "yes", CancellationToken.None);
        await _store.RecordAsync(Story.Turn("a", turn, entry) with { Evaluation = Story.Right }, CancellationToken.None);
        await _store.NextAsync("a", entry.Sequence, CancellationToken.None);
        (await _store.WaitForTurnAsync("a", entry.Sequence, TimeSpan.Zero, CancellationToken.None))!.Turn.ShouldBe(turn);
    }
}
