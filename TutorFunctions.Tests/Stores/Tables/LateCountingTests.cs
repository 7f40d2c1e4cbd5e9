using TutorFunctions.Assessments;
using TutorFunctions.LanguageModels;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Learners;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores.Tables;

/// <summary>
/// What lies in another partition than what caused it: processes that die in between, and answers that are lost, leave it exact in the end.
/// </summary>
public sealed class LateCountingTests
{
    private static readonly DateTime s_start = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly MemoryTable _figures = new();
    private readonly MemoryTable _assessments = new();
    private readonly OpenedStores _stores;

    public LateCountingTests() =>
        _stores = OpenedStores.On(
            TutorTables.Open(_ => new MemoryTable()) with
            {
                Figures = _figures,
                Assessments = _assessments,
            },
            TimeProvider.System
        );

    [Fact]
    public async Task Figures_that_missed_a_turn_catch_up_when_it_is_recorded_again()
    {
        await BeginAsync();
        DieBeforeNextWrite(_figures);
        await Should.ThrowAsync<IOException>(() => RecordAsync(SessionStatus.Completed));
        (await CompletedAsync()).ShouldBe(0);

        await RecordAsync(SessionStatus.Completed);

        (await CompletedAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Figures_whose_write_is_sent_again_count_once()
    {
        await BeginAsync();
        ResendOnce(_figures);

        await RecordAsync(SessionStatus.Completed);

        (await CompletedAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Figures_that_are_settled_while_the_session_is_removed_do_not_bring_it_back()
    {
        await BeginAsync();
        await _stores.Sessions.EraseAsync("a", CancellationToken.None);
        BeforeNextWrite(_figures, () => _stores.Sessions.RemoveAsync("a", CancellationToken.None));

        await _stores.Sessions.RemoveAsync("a", CancellationToken.None);

        (await _stores.Figures.ReadAsync(CancellationToken.None)).ByStatus.Values.ShouldAllBe(count => count == 0);
    }

    [Fact]
    public async Task A_call_of_a_model_whose_write_is_sent_again_counts_once()
    {
        await _stores.Spending.AddAsync(new ModelUse(s_start, "a", "tutor", "large", 1, 1, 1), CancellationToken.None);
        ResendOnce(_figures);

        await _stores.Spending.AddAsync(new ModelUse(s_start, "a", "tutor", "large", 1, 1, 1), CancellationToken.None);

        (await _stores.Spending.ByAgentAsync(CancellationToken.None)).ShouldHaveSingleItem().Calls.ShouldBe(2);
        (await _stores.Spending.OfSessionAsync("a", CancellationToken.None)).ShouldBe(2);
    }

    [Fact]
    public async Task What_an_answer_says_of_learner_and_item_is_told_by_who_reads_next_when_the_process_dies()
    {
        var plan = await CreateAsync();
        DieAfterNextWrite(_assessments);
        await Should.ThrowAsync<IOException>(() => _stores.Assessments.TryRecordAsync(Answered(plan), CancellationToken.None));
        (await EvidenceAsync()).ShouldBe(0);

        (await _stores.Assessments.FindAsync("t", CancellationToken.None))!.State.Version.ShouldBe(1);
        await _stores.Assessments.FindAsync("t", CancellationToken.None);

        (await EvidenceAsync()).ShouldBe(1);
        (await _stores.Assessments.ReadCalibrationsAsync("course", CancellationToken.None)).Items["item"].Answers.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_whose_write_is_sent_again_is_taken_and_learned_from_once()
    {
        var plan = await CreateAsync();
        ResendOnce(_assessments);

        (await _stores.Assessments.TryRecordAsync(Answered(plan), CancellationToken.None)).ShouldBeTrue();

        (await EvidenceAsync()).ShouldBe(1);
        (await _stores.Assessments.ReadCalibrationsAsync("course", CancellationToken.None)).ShouldSatisfyAllConditions(
            known => known.Assessments.ShouldBe(1),
            known => known.Items["item"].Answers.ShouldBe(1)
        );
        _assessments.Keys("a|t").ShouldBe(["head", "v0000000001"], "what has been told is taken away");
    }

    private async Task BeginAsync()
    {
        await _stores.Sessions.CreateAsync(Story.Setup("a"), CancellationToken.None);
        await _stores.Sessions.RecordAsync(Story.Opening("a"), CancellationToken.None);
    }

    private Task RecordAsync(SessionStatus status) =>
        _stores.Sessions.RecordAsync(Story.Turn("a", 1, null, status), CancellationToken.None);

    private async Task<long> CompletedAsync() =>
        (await _stores.Figures.ReadAsync(CancellationToken.None)).ByStatus[SessionStatus.Completed];

    private async Task<int> EvidenceAsync() => (await _stores.Evidence.ReadAsync("ada", 0, 10, null, CancellationToken.None)).Count;

    private async Task<AssessmentPlan> CreateAsync()
    {
        var plan = new AssessmentPlan
        {
            AssessmentId = "t",
            LearnerId = "ada",
            CourseId = "course",
            Type = AssessmentType.Summative,
            MaxItems = 3,
            CreatedAt = s_start,
        };
        await _stores.Assessments.CreateAsync(plan, new AssessmentState(), CancellationToken.None);
        return plan;
    }

    private static AssessmentChange Answered(AssessmentPlan plan) =>
        new(plan, new AssessmentState { Version = 1 })
        {
            Evidence = Answers.Of(1, "adding", isRight: true),
            Observation = new ItemObservation(
                EvidenceSource.OfAssessment("t", "item"),
                "course",
                "item",
                1,
                AbilityEstimate.Population,
                0,
                ItemCalibration.Expected(0)
            ),
        };

    private static void DieBeforeNextWrite(MemoryTable table) =>
        BeforeNextWrite(table, () => throw new IOException("The process was killed."));

    private static void BeforeNextWrite(MemoryTable table, Func<Task> other) =>
        table.BeforeWrite = async _ =>
        {
            table.BeforeWrite = null;
            await other();
        };

    private static void DieAfterNextWrite(MemoryTable table) => AfterNextWrite(table, new IOException("The process was killed."));

    /// <summary>As a client library does that has lost an answer: what it sends again is refused, because it is there.</summary>
    private static void ResendOnce(MemoryTable table) => AfterNextWrite(table, new TableConflictException("It is there already."));

    private static void AfterNextWrite(MemoryTable table, Exception error) =>
        table.AfterWrite = _ =>
        {
            table.AfterWrite = null;
            throw error;
        };
}
