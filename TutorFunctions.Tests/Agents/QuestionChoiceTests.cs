using TutorFunctions.Agents.Executor;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

public sealed class QuestionChoiceTests
{
    private static readonly Item s_written = new()
    {
        Id = "whale",
        Prompt = "Is a whale a fish?",
        Answer = new AnswerKey
        {
            Kind = AnswerKind.Choice,
            Accepted = ["no"],
            Choices = ["yes", "no"],
        },
    };

    private static readonly Lesson s_topic = new()
    {
        Id = string.Empty,
        Title = "Whales",
        Subject = "Whales",
        Overview = "This lesson is about whales.",
        Summary = "That was the lesson about whales.",
        Concepts =
        [
            new Concept
            {
                Id = "whales",
                Title = "Whales",
                Goal = "Say what a whale is",
                Items = [s_written],
            },
        ],
    };

    [Fact]
    public void A_wrong_pick_of_two_choices_asks_for_another_question() =>
        QuestionChoice.Kept(After(AnswerEvaluation.Wrong, "yes"), s_topic).ShouldBeNull();

    [Theory]
    [InlineData(AnswerEvaluation.Wrong, "a mammal")]
    [InlineData(AnswerEvaluation.NotApplicable, "yes")]
    public void What_picks_none_of_two_choices_or_is_not_judged_keeps_the_question(AnswerEvaluation evaluation, string claim) =>
        QuestionChoice.Kept(After(evaluation, claim), s_topic).ShouldNotBeNull();

    private static ExecutorInput After(AnswerEvaluation evaluation, string claim) =>
        new()
        {
            Setup = new SessionSetup
            {
                SessionId = "s",
                Topic = "Whales",
                LessonId = string.Empty,
                CreatedAt = default,
            },
            Step = new PlanStep
            {
                StepId = "step",
                Title = "Whales",
                Description = "Say what a whale is",
                TeachingApproach = "practice",
                SuccessCriteria = "Answers one question right",
                Kind = StepKind.Concept,
                ConceptId = "whales",
                CorrectNeeded = 1,
            },
            Turn = 2,
            Open = new OpenQuestion
            {
                ItemId = s_written.Id,
                Seed = 0,
                ConceptId = "whales",
                StepId = "step",
                AskedInTurn = 1,
                Options = 2,
                Written = s_written,
                FailedAttempts = 1,
            },
            LastEvaluation = new Evaluation
            {
                UserIntent = UserIntent.AttemptAnswer,
                AnswerEvaluation = evaluation,
                Score = 0,
                Claim = claim,
                Feedback = "f",
                Reasoning = "r",
                GuidanceForTutor = "g",
                AssessmentNote = "n",
            },
        };
}
