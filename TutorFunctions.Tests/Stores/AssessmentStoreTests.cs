using TutorFunctions.Assessments;
using TutorFunctions.Grading;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store of assessments must keep to.</summary>
public sealed class AssessmentStoreTests
{
    private static readonly DateTime s_start = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_stored_comes_back_after_a_restart(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var (plan, state) = await CreateAsync(stores, "a", "ann");
        var answer = Answer(1, "item-1") with { Confidence = 0.8, ResponseSeconds = 12.5, Verdict = Verdict.Partial, Score = 0.5 };
        (await stores.Assessments.TryRecordAsync(Answered(plan, state, answer, open: Asked("item-2")), stores.Patience)).ShouldBeTrue();

        await stores.ReopenAsync();
        var found = (await stores.Assessments.FindAsync("a", stores.Patience))!;

        (found.Plan with { Objectives = plan.Objectives }).ShouldBe(plan);
        found.Plan.Objectives.ShouldBe(plan.Objectives);
        found.State.ShouldBe(state with { Version = 1, Open = Asked("item-2") });
        found.Answers.ShouldBe([answer]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_unknown_assessment_is_not_there(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        (await stores.Assessments.FindAsync("unknown", stores.Patience)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Of_changes_to_the_same_version_one_is_stored_with_all_that_goes_with_it(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var (plan, state) = await CreateAsync(stores, "a", "ann");
        var changes = Enumerable.Range(0, 8).Select(i => Answered(plan, state, Answer(1, "item-1") with { Text = $"answer {i}" })).ToList();

        var taken = await Task.WhenAll(changes.Select(change => stores.Assessments.TryRecordAsync(change, stores.Patience)));

        taken.Count(isTaken => isTaken).ShouldBe(1);
        var found = (await stores.Assessments.FindAsync("a", stores.Patience))!;
        found.Answers.Single().Text.ShouldBe($"answer {Array.IndexOf(taken, true)}");
        found.State.Version.ShouldBe(1);
        (await stores.Evidence.ReadAsync("ann", 0, 100, null, stores.Patience)).Count.ShouldBe(1);
        (await stores.Assessments.ReadCalibrationsAsync("course", stores.Patience)).Items["item-1"].Answers.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_change_of_an_assessment_that_is_gone_is_not_stored(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var (plan, state) = await CreateAsync(stores, "a", "ann");
        await stores.Assessments.EraseLearnerAsync("ann", stores.Patience);

        (await stores.Assessments.TryRecordAsync(Answered(plan, state, Answer(1, "item-1")), stores.Patience)).ShouldBeFalse();

        (await stores.Assessments.FindAsync("a", stores.Patience)).ShouldBeNull();
        (await stores.Evidence.ReadAsync("ann", 0, 100, null, stores.Patience)).ShouldBeEmpty(
            "nothing is learned of somebody who was erased"
        );
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Items_learn_from_the_answers_of_their_own_course(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var (first, firstState) = await CreateAsync(stores, "a", "ann");
        var (second, secondState) = await CreateAsync(stores, "b", "bob");
        await CreateAsync(stores, "c", "bob", course: "other");
        await stores.Assessments.TryRecordAsync(Answered(first, firstState, Answer(1, "item-1") with { Score = 0 }), stores.Patience);
        await stores.Assessments.TryRecordAsync(Answered(second, secondState, Answer(1, "item-1") with { Score = 0 }), stores.Patience);

        var known = await stores.Assessments.ReadCalibrationsAsync("course", stores.Patience);

        var expected = Observation(first, Answer(1, "item-1") with { Score = 0 }).Update(null);
        known.Assessments.ShouldBe(2);
        known.Items.Keys.ShouldBe(["item-1"]);
        known.Items["item-1"].ShouldBe(Observation(second, Answer(1, "item-1") with { Score = 0 }).Update(expected));
        (await stores.Assessments.ReadCalibrationsAsync("other", stores.Patience)).ShouldSatisfyAllConditions(
            other => other.Assessments.ShouldBe(1),
            other => other.Items.ShouldBeEmpty()
        );
        (await stores.Assessments.ReadCalibrationsAsync("unknown", stores.Patience)).Assessments.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Marks_come_back_in_their_order(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var (plan, state) = await CreateAsync(stores, "a", "ann");
        await stores.Assessments.TryRecordAsync(Answered(plan, state, Answer(1, "item-1")), stores.Patience);
        await MarkAsync(stores, plan, state with { Version = 2 }, Mark("item-1", "cat", 1));
        await MarkAsync(stores, plan, state with { Version = 3 }, Mark("item-1", "bob", 3));

        (await stores.Assessments.FindAsync("a", stores.Patience))!.Marks.ShouldBe([Mark("item-1", "cat", 1), Mark("item-1", "bob", 3)]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_learner_can_be_erased_and_only_that_learner(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var (ann, annState) = await CreateAsync(stores, "a", "ann");
        var (bob, bobState) = await CreateAsync(stores, "b", "bob");
        await stores.Assessments.TryRecordAsync(Answered(ann, annState, Answer(1, "item-1")), stores.Patience);
        await stores.Assessments.TryRecordAsync(Answered(bob, bobState, Answer(1, "item-1")), stores.Patience);
        await MarkAsync(stores, ann, annState with { Version = 2 }, Mark("item-1", "bob", 1));
        await MarkAsync(stores, bob, bobState with { Version = 2 }, Mark("item-1", "ann", 3) with { Comment = "Ask me, Ann." });
        await MarkAsync(stores, bob, bobState with { Version = 3 }, Mark("item-1", "cat", 4));

        (await stores.Assessments.EraseLearnerAsync("ann", stores.Patience)).ShouldBeTrue();
        (await stores.Assessments.EraseLearnerAsync("ann", stores.Patience)).ShouldBeFalse();

        (await stores.Assessments.FindAsync("a", stores.Patience)).ShouldBeNull();
        var left = (await stores.Assessments.FindAsync("b", stores.Patience))!;
        left.Answers.Count.ShouldBe(1);
        left.Marks.Select(mark => mark.Points).ShouldBe([3, 4], "bob's mark must not change");
        left.Marks[0].ShouldSatisfyAllConditions(mark => mark.RaterId.ShouldNotContain("ann"), mark => mark.Comment.ShouldBeNull());
        left.Marks[1].RaterId.ShouldBe("cat");
        (await stores.Assessments.ListAsync(new AssessmentFilter("ann", null, null, 10, null), stores.Patience)).Items.ShouldBeEmpty();
        (await stores.Assessments.EraseLearnerAsync("cat", stores.Patience)).ShouldBeTrue("who only gave marks was there too");
        (await stores.Assessments.FindAsync("b", stores.Patience))!.Marks[1].RaterId.ShouldNotContain("cat");
        (await stores.Assessments.ReadCalibrationsAsync("course", stores.Patience))
            .Items["item-1"]
            .Answers.ShouldBe(2, "what was learned of the item names nobody");
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Assessments_are_listed_by_page_the_newest_first(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        for (var i = 0; i < 5; i++)
            await CreateAsync(stores, $"a{i}", i % 2 == 0 ? "ann" : "bob", at: s_start.AddMinutes(i));

        var first = await stores.Assessments.ListAsync(new AssessmentFilter(null, null, null, 3, null), stores.Patience);
        var second = await stores.Assessments.ListAsync(new AssessmentFilter(null, null, null, 3, first.NextCursor), stores.Patience);
        var anns = await stores.Assessments.ListAsync(
            new AssessmentFilter("ann", "course", AssessmentStatus.Active, 10, null),
            stores.Patience
        );
        var none = await stores.Assessments.ListAsync(
            new AssessmentFilter("ann", null, AssessmentStatus.Completed, 10, null),
            stores.Patience
        );

        first.Items.Select(item => item.Id).ShouldBe(["a4", "a3", "a2"]);
        second.Items.Select(item => item.Id).ShouldBe(["a1", "a0"]);
        second.NextCursor.ShouldBeNull();
        anns.Items.Select(item => item.Id).ShouldBe(["a4", "a2", "a0"]);
        none.Items.ShouldBeEmpty();
        await Should.ThrowAsync<FormatException>(() =>
            stores.Assessments.ListAsync(new AssessmentFilter(null, null, null, 3, "nonsense"), stores.Patience)
        );
    }

    private static async Task<(AssessmentPlan Plan, AssessmentState State)> CreateAsync(
        StoreUnderTest stores,
        string id,
        string learner,
        string course = "course",
        DateTime? at = null
    )
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
        await stores.Assessments.CreateAsync(plan, state, stores.Patience);
        return (plan, state);
    }

    private static async Task MarkAsync(StoreUnderTest stores, AssessmentPlan plan, AssessmentState next, PeerMark mark) =>
        (await stores.Assessments.TryRecordAsync(new AssessmentChange(plan, next) { Mark = mark }, stores.Patience)).ShouldBeTrue();

    private static AssessmentChange Answered(AssessmentPlan plan, AssessmentState before, GivenAnswer answer, AskedItem? open = null) =>
        new(plan, before with { Version = before.Version + 1, Open = open })
        {
            Answer = answer,
            Evidence = AssessmentEvidence.Of(plan, new ScoredAnswer(answer, answer.Score!.Value), null),
            Observation = Observation(plan, answer),
        };

    private static ItemObservation Observation(AssessmentPlan plan, GivenAnswer answer) =>
        new(
            EvidenceSource.OfAssessment(plan.AssessmentId, answer.ItemId),
            plan.CourseId,
            answer.ItemId,
            answer.Score!.Value,
            AbilityEstimate.Population,
            0,
            ItemCalibration.Expected(0)
        );

    private static AskedItem Asked(string item) =>
        new()
        {
            ItemId = item,
            ObjectiveId = "skill",
            Seed = 7,
            AskedAt = s_start,
            Parameters = new ItemParameters(1.1, -0.3, 0.25),
        };

    private static GivenAnswer Answer(int position, string item) =>
        new()
        {
            Position = position,
            Asked = Asked(item),
            LessonId = "lesson",
            Text = "5/8",
            Score = 1,
            Verdict = Verdict.Correct,
            At = s_start,
        };

    private static PeerMark Mark(string item, string rater, int points) =>
        new()
        {
            ItemId = item,
            RaterId = rater,
            Points = points,
            At = s_start,
        };
}
