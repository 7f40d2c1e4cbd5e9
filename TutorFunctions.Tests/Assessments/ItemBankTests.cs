using TutorFunctions.Assessments;
using TutorFunctions.Grading;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Lessons;
using TutorFunctions.Tests.Courses;

namespace TutorFunctions.Tests.Assessments;

public sealed class ItemBankTests
{
    private static readonly AnswerKey s_five = new() { Kind = AnswerKind.Number, Accepted = ["5"] };

    [Fact]
    public void Every_item_of_a_real_course_is_in_its_bank_once()
    {
        var bank = new ItemBank(RealContent.Result.Course.Lessons);

        bank.Items.Select(item => item.Id).ShouldBe(RealContent.Items.Select(entry => entry.Item.Id).Distinct(), ignoreOrder: true);
        bank.Objectives.Select(objective => objective.Id)
            .ShouldBe(bank.Items.Select(item => item.ObjectiveId).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void What_a_course_says_of_its_skills_goes_with_the_evidence()
    {
        var tracing = new TracingStart(0.2, 0.1, 0.05, 0.15);
        var bank = new ItemBank(
            [Lesson("one", "One", Concept("a", "A", Item("1")), Concept("b", "B", Item("2")))],
            new Dictionary<string, TracingStart> { ["a"] = tracing }
        );
        var asked = new AskedItem
        {
            ItemId = "1",
            ObjectiveId = "a",
            Seed = 1,
            AskedAt = default,
            Parameters = new ItemParameters(1, 0),
        };
        var answer = new ScoredAnswer(
            new GivenAnswer
            {
                Position = 1,
                Asked = asked,
                LessonId = "one",
                Text = "5",
                Score = 1,
                At = default,
            },
            1
        );

        AssessmentEvidence.Of(Plan("a"), answer, bank.Find("1")).Tracing.ShouldBe(tracing);
        bank.Find("2")!.Tracing.ShouldBeNull();
    }

    [Fact]
    public void Objectives_are_named_by_skill_or_lesson_and_by_id_or_title()
    {
        var bank = new ItemBank([
            Lesson("one", "Lesson One", Concept("a", "First Skill", Item("1"))),
            Lesson("two", "Lesson Two", Concept("b", "Second", Item("2")), Concept("c", "Third", Item("3"))),
        ]);

        bank.Resolve([], out _).ShouldBe(["a", "b", "c"]);
        bank.Resolve(["c", "first skill"], out _).ShouldBe(["a", "c"]);
        bank.Resolve(["two"], out _).ShouldBe(["b", "c"]);
        bank.Resolve(["LESSON TWO", "b"], out var none).ShouldBe(["b", "c"]);
        bank.Resolve(["a", "algebra"], out var unknown).ShouldBe(["a"]);
        none.ShouldBeEmpty();
        unknown.ShouldBe(["algebra"]);
    }

    [Fact]
    public void A_later_part_of_a_problem_waits_for_the_one_before_it()
    {
        var bank = Bank(Lesson("one", "One", Concept("a", "A", Item("1a", "1"), Item("1b", "1"), Item("2"))));
        var plan = Plan("a");

        bank.Candidates(plan, new HashSet<string>()).Select(item => item.ItemId).ShouldBe(["1a", "2"]);
        bank.Candidates(plan, new HashSet<string> { "1a" }).Select(item => item.ItemId).ShouldBe(["1b", "2"]);
    }

    [Fact]
    public void A_part_whose_earlier_part_is_not_covered_does_not_wait_for_it()
    {
        var bank = Bank(Lesson("one", "One", Concept("a", "A", Item("1a", "1")), Concept("b", "B", Item("1b", "1"))));

        bank.Candidates(Plan("b"), new HashSet<string>()).Select(item => item.ItemId).ShouldBe(["1b"]);
    }

    [Fact]
    public void A_peer_assessment_asks_only_what_is_answered_in_words()
    {
        var open = new Item
        {
            Id = "why",
            Prompt = "Why?",
            Answer = new AnswerKey { Kind = AnswerKind.Text, KeyIdeas = [new KeyIdea("light", ["light"])] },
        };
        var bank = Bank(Lesson("one", "One", Concept("a", "A", Item("1"), open)));

        bank.Candidates(Plan("a") with { Type = AssessmentType.Peer }, new HashSet<string>()).Select(item => item.ItemId).ShouldBe(["why"]);
        AssessmentFlow
            .Begin(Plan("a") with { Type = AssessmentType.Peer }, Bank(Lesson("one", "One", Concept("a", "A", Item("1")))), 1)
            .ShouldBeNull();
    }

    [Fact]
    public void What_answers_have_taught_of_an_item_goes_before_what_its_content_says()
    {
        var taught = ItemCalibration.Expected(2) with { DifficultySd = 0.2 };
        var lesson = Lesson("one", "One", Concept("a", "A", Item("1"), Item("2")));

        var candidates = new CalibratedBank(new ItemBank([lesson]), new Dictionary<string, ItemCalibration> { ["1"] = taught }).Candidates(
            Plan("a"),
            new HashSet<string>()
        );

        candidates.Select(item => item.Parameters.Difficulty).ShouldBe([2, -0.5]);
    }

    [Fact]
    public void An_assessment_goes_on_until_no_item_is_left_and_asks_none_twice()
    {
        var bank = Bank(Lesson("one", "One", Concept("a", "A", [.. Enumerable.Range(0, 7).Select(i => Item($"{i}"))])));
        var assessment = new Assessment(Plan("a"), AssessmentFlow.Begin(Plan("a"), bank, 1)!, [], []);

        while (assessment.State.Open is { } open)
        {
            var answer = new GivenAnswer
            {
                Position = assessment.Answers.Count + 1,
                Asked = open,
                LessonId = "one",
                Text = "5",
                Score = 1,
                At = default,
            };
            assessment = assessment with
            {
                State = AssessmentFlow.After(assessment, answer, bank, answer.Position),
                Answers = [.. assessment.Answers, answer],
            };
        }

        assessment.Answers.Select(answer => answer.ItemId).Order().ShouldBe(["0", "1", "2", "3", "4", "5", "6"]);
        (assessment.State.EndReason, assessment.Status, assessment.State.Version).ShouldBe(
            (EndReason.NoItemsLeft, AssessmentStatus.Completed, 7)
        );
    }

    [Theory]
    [InlineData(AssessmentType.Diagnostic, 5, 0.29, EndReason.Precision)]
    [InlineData(AssessmentType.Diagnostic, 5, 0.31, null)]
    [InlineData(AssessmentType.Diagnostic, 30, 0.5, EndReason.MaxItems)]
    [InlineData(AssessmentType.Peer, 5, 0.29, null)]
    public void It_stops_when_the_ability_is_known_or_enough_has_been_asked(
        AssessmentType type,
        int answered,
        double error,
        EndReason? reason
    ) => StoppingRule.Reached(Plan("a") with { Type = type }, answered, error).ShouldBe(reason);

    [Fact]
    public void It_is_over_at_the_moment_when_its_time_is()
    {
        var plan = Plan("a") with { TimeLimit = TimeSpan.FromMinutes(10) };
        var assessment = new Assessment(
            plan,
            AssessmentFlow.Begin(plan, Bank(Lesson("one", "One", Concept("a", "A", Item("1")))), 1)!,
            [],
            []
        );
        var end = plan.CreatedAt.AddMinutes(10);

        assessment.At(end.AddTicks(-1)).Status.ShouldBe(AssessmentStatus.Active);
        assessment
            .At(end)
            .State.ShouldSatisfyAllConditions(
                state => state.EndReason.ShouldBe(EndReason.TimeLimit),
                state => state.EndedAt.ShouldBe(end),
                state => state.Open.ShouldBeNull()
            );
    }

    private static CalibratedBank Bank(Lesson lesson) => new(new ItemBank([lesson]), new Dictionary<string, ItemCalibration>());

    private static AssessmentPlan Plan(params string[] objectives) =>
        new()
        {
            AssessmentId = "assessment",
            LearnerId = "learner",
            CourseId = "course",
            Type = AssessmentType.Diagnostic,
            Objectives = objectives,
            MaxItems = 30,
            CreatedAt = new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc),
        };

    private static Item Item(string id, string? problem = null) =>
        new()
        {
            Id = id,
            Prompt = $"What is {id}?",
            Answer = s_five,
            ProblemId = problem,
        };

    private static Concept Concept(string id, string title, params Item[] items) =>
        new()
        {
            Id = id,
            Title = title,
            Goal = title,
            Items = items,
        };

    private static Lesson Lesson(string id, string title, params Concept[] concepts) =>
        new()
        {
            Id = id,
            Title = title,
            Subject = "mathematics",
            Overview = "Overview.",
            Summary = "Summary.",
            Concepts = concepts,
        };
}
