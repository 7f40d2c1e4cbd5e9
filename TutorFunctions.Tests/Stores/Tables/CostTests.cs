using TutorFunctions.Assessments;
using TutorFunctions.LanguageModels;
using TutorFunctions.Sessions;
using TutorFunctions.Stores;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Learners;

namespace TutorFunctions.Tests.Stores.Tables;

/// <summary>How many operations things cost, whatever is stored already; docs/azure.md has the table.</summary>
public sealed class CostTests
{
    private readonly MemoryTable _sessions = new();
    private readonly MemoryTable _listings = new();
    private readonly MemoryTable _deliveries = new();
    private readonly MemoryTable _figures = new();
    private readonly ManualClock _clock = new();
    private readonly TableSessionStore _store;

    public CostTests()
    {
        var tables = TutorTables.Open(_ => new MemoryTable()) with { Sessions = _sessions, Listings = _listings, Deliveries = _deliveries, Figures = _figures };
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
            var (reads, writes) = (_sessions.Reads + _figures.Reads, _sessions.Writes + _figures.Writes);
            await TakeTurnAsync(turn);
            costs.Add((_sessions.Reads + _figures.Reads - reads, _sessions.Writes + _figures.Writes - writes));
        }

        costs.Distinct().ShouldHaveSingleItem().ShouldBe((10, 3));
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
    public async Task Noting_a_call_of_a_model_costs_the_same_after_many_as_after_one()
    {
        var spending = new TableModelSpending(TutorTables.Open(_ => new MemoryTable()) with { Figures = _figures }, _clock);
        for (var call = 0; call < 100; call++)
        {
            var (reads, writes) = (_figures.Reads, _figures.Writes);
            await spending.AddAsync(new ModelUse(_clock.GetUtcNow().UtcDateTime, $"s{call % 7}", "tutor", "large", 1, 1, 0.01m), CancellationToken.None);
            (_figures.Reads - reads, _figures.Writes - writes).ShouldBe((3, 1));
        }
    }

    [Fact]
    public async Task An_answer_in_an_assessment_costs_the_same_in_a_long_one_as_in_a_short_one()
    {
        var (assessments, learners) = (new MemoryTable(), new MemoryTable());
        var store = new TableAssessmentStore(TutorTables.Open(_ => new MemoryTable()) with { Assessments = assessments, Learners = learners }, _clock);
        var plan = new AssessmentPlan { AssessmentId = "t", LearnerId = "ada", CourseId = "course", Type = AssessmentType.Summative, MaxItems = 50, CreatedAt = Answers.Start };
        await store.CreateAsync(plan, new AssessmentState(), CancellationToken.None);

        var costs = new List<(int Reads, int Writes)>();
        for (var answer = 1; answer <= 50; answer++)
        {
            var (reads, writes) = (assessments.Reads + learners.Reads, assessments.Writes + learners.Writes);
            var change = new AssessmentChange(plan, new AssessmentState { Version = answer })
            {
                Evidence = Answers.Of(answer, "adding", isRight: true),
                Observation = new ItemObservation($"source {answer}", "course", $"item {answer}", 1, AbilityEstimate.Population, 0, ItemCalibration.Expected(0)),
            };
            (await store.TryRecordAsync(change, CancellationToken.None)).ShouldBeTrue();
            costs.Add((assessments.Reads + learners.Reads - reads, assessments.Writes + learners.Writes - writes));
        }

        costs[0].ShouldBe((8, 6), "a skill's first answer lists the learner under the course");
        costs.Skip(1).Distinct().ShouldHaveSingleItem().ShouldBe((8, 5));
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
        await _store.RecordAsync(Story.Turn("a", turn, entry) with { Evaluation = Story.Right }, CancellationToken.None);
        await _store.NextAsync("a", entry.Sequence, CancellationToken.None);
        (await _store.WaitForTurnAsync("a", entry.Sequence, TimeSpan.Zero, CancellationToken.None))!.Turn.ShouldBe(turn);
    }
}
