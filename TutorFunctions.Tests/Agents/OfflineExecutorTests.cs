using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Lessons;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>What the tutor says, and that its reviewer agrees.</summary>
public class OfflineExecutorTests
{
    private static readonly Lesson s_lesson = AuthoredLessons.Lesson("comparing-fractions");

    public static TheoryData<string> Ids => [.. AuthoredLessons.All.Select(lesson => lesson.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_message_about_every_concept_asks_something_and_passes_the_review(string id)
    {
        var lesson = AuthoredLessons.Lesson(id);
        foreach (var concept in lesson.Concepts)
        {
            foreach (var kind in Enum.GetValues<StepKind>())
            {
                var input = Input(lesson, concept.Id) with { OpensStep = true, Step = Step(concept.Id) with { Kind = kind } };

                var message = await WriteAsync(input, lesson);

                message.Question.ShouldNotBeNullOrWhiteSpace();
                message.Teaching.ShouldNotContain("{");
                message.Reasoning.ShouldNotBeNullOrWhiteSpace();
                message.Asked.StepId.ShouldBe(input.Step.StepId);
                var review = await new OfflineReviewer().ReviewAsync(
                    new ReviewerInput("s", input.Step, message, null),
                    CancellationToken.None
                );
                review.Approved.ShouldBeTrue($"{concept.Id}, {kind}: {review.Feedback}");
            }
        }
    }

    [Fact]
    public async Task The_same_question_does_not_come_again_while_there_are_others()
    {
        var step = Step("same-denominator");
        var asked = new List<string>();
        var items = s_lesson.Concept("same-denominator").Items.Count;
        for (var turn = 1; turn <= items; turn++)
        {
            var message = await WriteAsync(
                Input(s_lesson, "same-denominator") with
                {
                    Turn = turn,
                    Step = step with { AskedItems = [.. asked] },
                    Asked = asked.CountBy(id => id).ToDictionary(),
                },
                s_lesson
            );
            asked.Add(message.Asked.ItemId);
        }

        asked.ShouldBeUnique();
    }

    [Fact]
    public async Task A_template_asks_with_other_numbers_in_another_turn_and_the_same_in_the_same()
    {
        var first = await WriteAsync(Input(s_lesson, "same-denominator") with { Turn = 1 }, s_lesson);
        var again = await WriteAsync(Input(s_lesson, "same-denominator") with { Turn = 1 }, s_lesson);
        var others = new List<string>();
        for (var turn = 2; turn < 8; turn++)
            others.Add((await WriteAsync(Input(s_lesson, "same-denominator") with { Turn = turn }, s_lesson)).Question);

        again.Question.ShouldBe(first.Question);
        others.ShouldContain(question => question != first.Question);
    }

    [Fact]
    public async Task Failed_attempts_bring_one_hint_after_another_and_keep_the_question()
    {
        var opening = await WriteAsync(Input(s_lesson, "same-denominator"), s_lesson);

        var first = await WriteAsync(After(opening.Asked, failures: 1), s_lesson);
        var second = await WriteAsync(After(first.Asked, failures: 2), s_lesson);

        first.MessageType.ShouldBe(MessageType.Hint);
        first.Question.ShouldBe(opening.Question);
        first.Asked.HintsShown.ShouldBe(1);
        second.MessageType.ShouldBe(MessageType.Hint);
        second.Question.ShouldBe(opening.Question);
        second.Teaching.ShouldNotBe(first.Teaching);
    }

    [Fact]
    public async Task Hints_that_the_learner_has_taken_are_not_given_again()
    {
        var opening = await WriteAsync(Input(s_lesson, "same-denominator"), s_lesson);
        var hints = ItemTemplate.Instantiate(s_lesson.Concept("same-denominator").Item(opening.Asked.ItemId), opening.Asked.Seed).Hints;

        var message = await WriteAsync(After(opening.Asked, failures: 1) with { HintsTaken = 1 }, s_lesson);

        message.Teaching.ShouldBe(hints[1].Text);
        message.Asked.HintsShown.ShouldBe(2);
    }

    [Theory]
    [InlineData(LearningStyle.Visual)]
    [InlineData(LearningStyle.Auditory)]
    [InlineData(LearningStyle.Kinesthetic)]
    [InlineData(LearningStyle.ReadingWriting)]
    public async Task An_explanation_suits_the_learners_style_where_there_is_one(LearningStyle style)
    {
        var concept = s_lesson.Concept("same-denominator");
        var suited = concept.Explanations.FirstOrDefault(explanation => explanation.Styles.Contains(style));
        var input = Input(s_lesson, concept.Id) with
        {
            Setup = AgentLessons.Setup(s_lesson, style: style),
            OpensStep = true,
            Step = Step(concept.Id) with { TeachingApproach = concept.Explain(null, style)!.Approach },
        };

        var message = await WriteAsync(input, s_lesson);

        if (suited is not null)
            message.Teaching.ShouldContain(suited.Text[..30]);
    }

    [Fact]
    public async Task A_learner_who_does_well_is_challenged_with_a_question_that_settles_several_steps()
    {
        var ahead = s_lesson
            .Concepts.Where(concept => !concept.IsFoundation && concept.Id != "same-denominator")
            .Select(concept => new StepAhead("step " + concept.Id, concept.Id))
            .ToList();

        var message = await WriteAsync(
            Input(s_lesson, "same-denominator") with
            {
                Streak = 2,
                Ahead = ahead,
                LastEvaluation = Judged(AnswerEvaluation.Correct),
            },
            s_lesson
        );

        message.Asked.IsChallenge.ShouldBeTrue();
        message.Asked.Covers.ShouldContain("same-denominator");
        message.MessageType.ShouldBe(MessageType.Encouragement);
    }

    private static ExecutorInput After(OpenQuestion open, int failures) =>
        Input(s_lesson, open.ConceptId) with
        {
            Turn = failures,
            Open = open with { FailedAttempts = failures },
            LastEvaluation = Judged(AnswerEvaluation.Wrong),
            Step = Step(open.ConceptId) with { FailuresInARow = failures, AskedItems = [open.ItemId] },
            Asked = new Dictionary<string, int> { [open.ItemId] = 1 },
            LastItem = open.ItemId,
        };

    private static Evaluation Judged(AnswerEvaluation verdict) =>
        new()
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = verdict,
            Score = 0,
            Feedback = "feedback",
            Reasoning = "reason",
            GuidanceForTutor = "go on",
            AssessmentNote = "note",
        };

    private static ExecutorInput Input(Lesson lesson, string concept) =>
        new()
        {
            Setup = AgentLessons.Setup(lesson),
            Step = Step(concept),
            Turn = 0,
        };

    private static PlanStep Step(string concept) => Rules.SimulatedSession.Step("step", concept);

    private static Task<TutorMessage> WriteAsync(ExecutorInput input, Lesson lesson) =>
        new OfflineExecutor().WriteAsync(input, lesson, CancellationToken.None);
}
