using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>What the reviewer lets pass and what it sends back, each by the principle that it breaks.</summary>
public class OfflineReviewerTests
{
    private static readonly TutorMessage s_good = new()
    {
        Teaching = "Both fractions are made of eighths.",
        Question = "Which is bigger, 3/8 or 5/8?",
        MessageType = MessageType.Question,
        Difficulty = Difficulty.Easy,
        Asked = new OpenQuestion
        {
            ItemId = "i",
            Seed = 1,
            ConceptId = "c",
            StepId = "step",
            AskedInTurn = 1,
        },
    };

    [Fact]
    public void A_message_with_one_idea_and_one_question_is_approved() => Review(s_good).Approved.ShouldBeTrue();

    [Fact]
    public void A_message_that_asks_nothing_is_sent_back() =>
        Review(s_good with { Question = " " }).Feedback.ShouldStartWith("Active learning");

    [Fact]
    public void A_wall_of_text_is_sent_back() =>
        Review(s_good with { Teaching = string.Join(' ', Enumerable.Repeat("word", 400)) }).Feedback.ShouldStartWith("Cognitive load");

    [Theory]
    [InlineData("After how many turns does your order arrive, and why can even a good order fail?", false)]
    [InlineData("Which of your problems does this plan solve, and what could go wrong?", false)]
    [InlineData("Does that solve the problem? What is left?", false)]
    [InlineData("Does that solve the problem? Say why or why not.", true)]
    [InlineData("What happens to the piece when more people come and sit down?", true)]
    public void A_question_that_a_model_writes_has_one_part(string question, bool isApproved)
    {
        var draft = s_good with
        {
            Question = question,
            Asked = s_good.Asked with
            {
                AskedInTurn = 0,
                Written = new Item
                {
                    Id = "i",
                    Prompt = question,
                    Difficulty = Difficulty.Easy,
                    Answer = new AnswerKey { Kind = AnswerKind.Text },
                },
            },
        };

        Review(draft).Approved.ShouldBe(isApproved);
    }

    [Fact]
    public void A_question_out_of_nowhere_is_sent_back() => Review(s_good with { Teaching = "" }).Feedback.ShouldStartWith("Relevance");

    [Fact]
    public void A_hard_question_right_after_failures_is_sent_back() =>
        Review(s_good with { Difficulty = Difficulty.Hard }, failures: 2).Feedback.ShouldStartWith("Scaffolding");

    [Fact]
    public void Help_that_nobody_needs_is_sent_back() =>
        Review(s_good with { MessageType = MessageType.Hint }).Feedback.ShouldStartWith("Emotional awareness");

    [Fact]
    public void A_misconception_that_is_passed_over_is_sent_back()
    {
        var evaluation = new Evaluation
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Wrong,
            Score = 0,
            Feedback = "",
            Reasoning = "r",
            GuidanceForTutor = "g",
            AssessmentNote = "n",
            MisconceptionId = "bigger-is-more",
        };

        Review(s_good, last: evaluation).Feedback.ShouldStartWith("Misconception");
    }

    private static Review Review(TutorMessage draft, int failures = 0, Evaluation? last = null) =>
        new OfflineReviewer()
            .ReviewAsync(
                new ReviewerInput("s", Rules.SimulatedSession.Step("step", "c") with { FailuresInARow = failures }, draft, last),
                CancellationToken.None
            )
            .Result;
}
