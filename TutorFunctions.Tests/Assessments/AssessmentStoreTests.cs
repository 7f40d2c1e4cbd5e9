using TutorFunctions.Assessments;
using TutorFunctions.Grading;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Stores;

namespace TutorFunctions.Tests.Assessments;

/// <summary>What every store of assessments must do. Another store is held to it by a class like <see cref="SqliteAssessmentStoreTests"/>.</summary>
public abstract class AssessmentStoreTests
{
    private static readonly DateTime s_start = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    protected abstract IAssessmentStore Store { get; }

    protected abstract IEvidenceStore Evidence { get; }

    /// <summary>Opens the store anew on what it has written.</summary>
    protected abstract Task ReopenAsync();

    [Fact]
    public async Task What_was_stored_comes_back_after_a_restart()
    {
        var (plan, state) = await CreateAsync("a", "ann");
        var answer = Answer(1, "item-1") with { Confidence = 0.8, ResponseSeconds = 12.5, Verdict = Verdict.Partial, Score = 0.5 };
        (await Store.TryRecordAsync(Answered(plan, state, answer, open: Asked("item-2")), default)).ShouldBeTrue();

        await ReopenAsync();
        var found = (await Store.FindAsync("a", default))!;

        (found.Plan with { Objectives = plan.Objectives }).ShouldBe(plan);
        found.Plan.Objectives.ShouldBe(plan.Objectives);
        found.State.ShouldBe(state with { Version = 1, Open = Asked("item-2") });
        found.Answers.ShouldBe([answer]);
    }

    [Fact]
    public async Task An_unknown_assessment_is_not_there() => (await Store.FindAsync("unknown", default)).ShouldBeNull();

    [Fact]
    public async Task Of_changes_to_the_same_version_one_is_stored_with_all_that_goes_with_it()
    {
        var (plan, state) = await CreateAsync("a", "ann");
        var changes = Enumerable.Range(0, 8).Select(i => Answered(plan, state, Answer(1, "item-1") with { Text = $"answer {i}" })).ToList();

        var taken = await Task.WhenAll(changes.Select(change => Store.TryRecordAsync(change, default)));

        taken.Count(isTaken => isTaken).ShouldBe(1);
        var found = (await Store.FindAsync("a", default))!;
        found.Answers.Single().Text.ShouldBe($"answer {Array.IndexOf(taken, true)}");
        found.State.Version.ShouldBe(1);
        (await Evidence.ReadAsync("ann", 0, 100, null, default)).Count.ShouldBe(1);
        (await Store.ReadCalibrationsAsync("course", default)).Items["item-1"].Answers.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_of_an_assessment_that_is_gone_is_not_stored()
    {
        var (plan, state) = await CreateAsync("a", "ann");
        await Store.EraseLearnerAsync("ann", default);

        (await Store.TryRecordAsync(Answered(plan, state, Answer(1, "item-1")), default)).ShouldBeFalse();

        (await Store.FindAsync("a", default)).ShouldBeNull();
        (await Evidence.ReadAsync("ann", 0, 100, null, default)).ShouldBeEmpty("nothing is learned of somebody who was erased");
    }

    [Fact]
    public async Task Items_learn_from_the_answers_of_their_own_course()
    {
        var (first, firstState) = await CreateAsync("a", "ann");
        var (second, secondState) = await CreateAsync("b", "bob");
        await CreateAsync("c", "bob", course: "other");
        await Store.TryRecordAsync(Answered(first, firstState, Answer(1, "item-1") with { Score = 0 }), default);
        await Store.TryRecordAsync(Answered(second, secondState, Answer(1, "item-1") with { Score = 0 }), default);

        var known = await Store.ReadCalibrationsAsync("course", default);

        var expected = Observation(first, Answer(1, "item-1") with { Score = 0 }).Update(null);
        known.Assessments.ShouldBe(2);
        known.Items.Keys.ShouldBe(["item-1"]);
        known.Items["item-1"].ShouldBe(Observation(second, Answer(1, "item-1") with { Score = 0 }).Update(expected));
        (await Store.ReadCalibrationsAsync("other", default)).ShouldSatisfyAllConditions(other => other.Assessments.ShouldBe(1), other => other.Items.ShouldBeEmpty());
        (await Store.ReadCalibrationsAsync("unknown", default)).Assessments.ShouldBe(0);
    }

    [Fact]
    public async Task Marks_come_back_in_their_order()
    {
        var (plan, state) = await CreateAsync("a", "ann");
        await Store.TryRecordAsync(Answered(plan, state, Answer(1, "item-1")), default);
        await MarkAsync(plan, state with { Version = 2 }, Mark("item-1", "cat", 1));
        await MarkAsync(plan, state with { Version = 3 }, Mark("item-1", "bob", 3));

        (await Store.FindAsync("a", default))!.Marks.ShouldBe([Mark("item-1", "cat", 1), Mark("item-1", "bob", 3)]);
    }

    [Fact]
    public async Task A_learner_can_be_erased_and_only_that_learner()
    {
        var (ann, annState) = await CreateAsync("a", "ann");
        var (bob, bobState) = await CreateAsync("b", "bob");
        await Store.TryRecordAsync(Answered(ann, annState, Answer(1, "item-1")), default);
        await Store.TryRecordAsync(Answered(bob, bobState, Answer(1, "item-1")), default);
        await MarkAsync(ann, annState with { Version = 2 }, Mark("item-1", "bob", 1));
        await MarkAsync(bob, bobState with { Version = 2 }, Mark("item-1", "ann", 3) with { Comment = "Ask me, Ann." });
        await MarkAsync(bob, bobState with { Version = 3 }, Mark("item-1", "cat", 4));

        (await Store.EraseLearnerAsync("ann", default)).ShouldBe(1);
        (await Store.EraseLearnerAsync("ann", default)).ShouldBe(0);

        (await Store.FindAsync("a", default)).ShouldBeNull();
        var left = (await Store.FindAsync("b", default))!;
        left.Answers.Count.ShouldBe(1);
        left.Marks.Select(mark => mark.Points).ShouldBe([3, 4], "bob's mark must not change");
        left.Marks[0].ShouldSatisfyAllConditions(mark => mark.RaterId.ShouldNotContain("ann"), mark => mark.Comment.ShouldBeNull());
        left.Marks[1].RaterId.ShouldBe("cat");
        (await Store.ListAsync(new AssessmentFilter("ann", null, null, 10, null), default)).Items.ShouldBeEmpty();
        (await Store.ReadCalibrationsAsync("course", default)).Items["item-1"].Answers.ShouldBe(2, "what was learned of the item names nobody");
    }

    [Fact]
    public async Task Assessments_are_listed_by_page_the_newest_first()
    {
        for (var i = 0; i < 5; i++)
            await CreateAsync($"a{i}", i % 2 == 0 ? "ann" : "bob", at: s_start.AddMinutes(i));

        var first = await Store.ListAsync(new AssessmentFilter(null, null, null, 3, null), default);
        var second = await Store.ListAsync(new AssessmentFilter(null, null, null, 3, first.NextCursor), default);
        var anns = await Store.ListAsync(new AssessmentFilter("ann", "course", AssessmentStatus.Active, 10, null), default);
        var none = await Store.ListAsync(new AssessmentFilter("ann", null, AssessmentStatus.Completed, 10, null), default);

        first.Items.Select(item => item.Id).ShouldBe(["a4", "a3", "a2"]);
        second.Items.Select(item => item.Id).ShouldBe(["a1", "a0"]);
        second.NextCursor.ShouldBeNull();
        anns.Items.Select(item => item.Id).ShouldBe(["a4", "a2", "a0"]);
        none.Items.ShouldBeEmpty();
        await Should.ThrowAsync<FormatException>(() => Store.ListAsync(new AssessmentFilter(null, null, null, 3, "nonsense"), default));
    }

    private async Task<(AssessmentPlan Plan, AssessmentState State)> CreateAsync(string id, string learner, string course = "course", DateTime? at = null)
    {
        var plan = new AssessmentPlan
        {
            AssessmentId = id,
            LearnerId = learner,
            CourseId = course,
            Type = AssessmentType.Peer,
            Objectives = ["skill"],
            MaxItems = 3,
            TimeLimit = TimeSpan.FromMinutes(5),
            CreatedAt = at ?? s_start,
        };
        var state = new AssessmentState { Open = Asked("item-1") };
        await Store.CreateAsync(plan, state, default);
        return (plan, state);
    }

    private async Task MarkAsync(AssessmentPlan plan, AssessmentState next, PeerMark mark) =>
        (await Store.TryRecordAsync(new AssessmentChange(plan, next) { Mark = mark }, default)).ShouldBeTrue();

    private static AssessmentChange Answered(AssessmentPlan plan, AssessmentState before, GivenAnswer answer, AskedItem? open = null) =>
        new(plan, before with { Version = before.Version + 1, Open = open })
        {
            Answer = answer,
            Evidence = AssessmentEvidence.Of(plan, new ScoredAnswer(answer, answer.Score!.Value), null),
            Observation = Observation(plan, answer),
        };

    private static ItemObservation Observation(AssessmentPlan plan, GivenAnswer answer) => new(
        EvidenceSource.OfAssessment(plan.AssessmentId, answer.ItemId), plan.CourseId, answer.ItemId, answer.Score!.Value, AbilityEstimate.Population, 0, ItemCalibration.Expected(0));

    private static AskedItem Asked(string item) => new() { ItemId = item, ObjectiveId = "skill", Seed = 7, AskedAt = s_start, Parameters = new ItemParameters(1.1, -0.3, 0.25) };

    private static GivenAnswer Answer(int position, string item) =>
        new() { Position = position, Asked = Asked(item), LessonId = "lesson", Text = "5/8", Score = 1, Verdict = Verdict.Correct, At = s_start };

    private static PeerMark Mark(string item, string rater, int points) => new() { ItemId = item, RaterId = rater, Points = points, At = s_start };
}
