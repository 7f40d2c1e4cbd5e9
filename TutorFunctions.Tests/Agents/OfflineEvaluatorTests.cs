using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Lessons;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>How replies that children write are taken.</summary>
public class OfflineEvaluatorTests
{
    private static readonly Lesson s_fractions = AuthoredLessons.Lesson("comparing-fractions");

    [Theory]
    [InlineData("I don't know, I'm really confused", UserIntent.Stuck)]
    [InlineData("i dont know", UserIntent.Stuck)]
    [InlineData("idk", UserIntent.Stuck)]
    [InlineData("can we do something easier?", UserIntent.Stuck)]
    [InlineData("an easier one please", UserIntent.Stuck)]
    [InlineData("How do I do that?", UserIntent.AskQuestion)]
    [InlineData("What should I do?", UserIntent.AskQuestion)]
    [InlineData("where do I start", UserIntent.AskQuestion)]
    [InlineData("IDK :(", UserIntent.Stuck)]
    [InlineData("dunno", UserIntent.Stuck)]
    [InlineData("no idea", UserIntent.Stuck)]
    [InlineData("I have no clue", UserIntent.Stuck)]
    [InlineData("im lost", UserIntent.Stuck)]
    [InlineData("I don't get it", UserIntent.Stuck)]
    [InlineData("I don't understand", UserIntent.Stuck)]
    [InlineData("this is too hard", UserIntent.Stuck)]
    [InlineData("I give up", UserIntent.Stuck)]
    [InlineData("i hate this", UserIntent.Stuck)]
    [InlineData("I'm so bad at maths", UserIntent.Stuck)]
    [InlineData("this is stupid", UserIntent.Stuck)]
    [InlineData("help", UserIntent.Stuck)]
    [InlineData("can you help me?", UserIntent.Stuck)]
    [InlineData("can I have a hint", UserIntent.Stuck)]
    [InlineData("it makes no sense", UserIntent.Stuck)]
    [InlineData("not sure", UserIntent.Stuck)]
    [InlineData("I'm not sure", UserIntent.Stuck)]
    [InlineData("this is confusing", UserIntent.Stuck)]
    [InlineData("Can we talk about dinosaurs instead?", UserIntent.OffTopic)]
    [InlineData("let's play minecraft", UserIntent.OffTopic)]
    [InlineData("I like dinosaurs", UserIntent.OffTopic)]
    [InlineData("do you like football?", UserIntent.OffTopic)]
    [InlineData("my dog is called Rex", UserIntent.OffTopic)]
    [InlineData("I'm hungry", UserIntent.OffTopic)]
    [InlineData("this is boring", UserIntent.OffTopic)]
    [InlineData("can we stop", UserIntent.OffTopic)]
    [InlineData("knock knock", UserIntent.OffTopic)]
    [InlineData("hello", UserIntent.OffTopic)]
    [InlineData("what's your favourite colour?", UserIntent.OffTopic)]
    [InlineData("asdfghjkl", UserIntent.OffTopic)]
    [InlineData("🦖🦖", UserIntent.OffTopic)]
    [InlineData("what does denominator mean?", UserIntent.AskQuestion)]
    [InlineData("what is a numerator", UserIntent.AskQuestion)]
    [InlineData("can you explain fractions again?", UserIntent.AskQuestion)]
    [InlineData("why are the denominators the same?", UserIntent.AskQuestion)]
    [InlineData("how do I compare them?", UserIntent.AskQuestion)]
    [InlineData("what do the numbers in a fraction mean?", UserIntent.AskQuestion)]
    [InlineData("why?", UserIntent.AskQuestion)]
    [InlineData("how?", UserIntent.AskQuestion)]
    public void What_is_no_answer_is_taken_as_what_it_is(string reply, UserIntent intent)
    {
        var evaluation = Evaluate("sd-which-bigger", reply);

        evaluation.UserIntent.ShouldBe(intent);
        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.NotApplicable);
        evaluation.Feedback.ShouldNotBeNullOrWhiteSpace();
        evaluation.IsSkip.ShouldBeFalse();
    }

    [Theory]
    [InlineData("num-slices-eaten", "A", "Write a fraction, like ")]
    [InlineData("num-slices-eaten", "yes", "Write a fraction, like ")]
    [InlineData("sd-which-bigger", "17/23", "Pick one of the choices")]
    [InlineData("sd-sign", "bigger or smaller", "Which of them is your answer?")]
    public void A_try_that_cannot_be_made_out_is_asked_about_and_told_how_to_write_it(string item, string reply, string told)
    {
        var evaluation = Evaluate(item, reply);

        evaluation.UserIntent.ShouldBe(UserIntent.AttemptAnswer);
        evaluation.IsRight.ShouldBeFalse();
        evaluation.Feedback.ShouldContain(told);
    }

    [Theory]
    [InlineData("my brother is 12 and plays football every week")]
    [InlineData("we watched 3 films yesterday and ate popcorn")]
    public void Talk_with_a_number_in_it_is_still_talk(string reply) =>
        Evaluate("num-slices-eaten", reply).AnswerEvaluation.ShouldNotBe(AnswerEvaluation.Correct);

    [Theory]
    [InlineData("skip")]
    [InlineData("Can I skip this one?")]
    [InlineData("can we skip this question please")]
    [InlineData("pass")]
    [InlineData("I want to skip it")]
    [InlineData("next question")]
    [InlineData("Skip this question")]
    [InlineData("let's skip that one")]
    [InlineData("skip it, its boring")]
    [InlineData("skip this because I know it")]
    public void Asking_to_pass_over_is_understood_and_is_no_attempt(string reply)
    {
        var evaluation = Evaluate("sd-which-bigger", reply);

        evaluation.IsSkip.ShouldBeTrue();
        evaluation.IsAttempt.ShouldBeFalse();
    }

    [Theory]
    [InlineData("{right}")]
    [InlineData("is it {right}?")]
    [InlineData("I think it's {right}")]
    [InlineData("{right} because there are more slices")]
    [InlineData("umm maybe {right}")]
    [InlineData("its {right}!!")]
    [InlineData("the answer is {right}")]
    [InlineData("idk maybe {right}")]
    public void A_right_answer_counts_however_it_is_said(string reply)
    {
        var right = Question("sd-which-bigger").Answer.Accepted[0];

        var evaluation = Evaluate("sd-which-bigger", reply.Replace("{right}", right, StringComparison.Ordinal));

        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.Correct);
        evaluation.ShouldAdvance.ShouldBeTrue();
    }

    [Fact]
    public void A_wrong_answer_is_never_praised_and_its_misconception_is_taken_up()
    {
        var question = Question("sd-which-bigger");
        var wrong = question.Answer.Choices.First(choice => !question.Answer.Accepted.Contains(choice));

        var evaluation = Evaluate("sd-which-bigger", wrong);

        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.Wrong);
        evaluation.UserIntent.ShouldBe(UserIntent.AttemptAnswer);
        evaluation.ShouldAdvance.ShouldBeFalse();
        evaluation.Feedback.ShouldNotContain("right.", Case.Insensitive);
        evaluation.Feedback.ShouldNotContain("correct", Case.Insensitive);
    }

    [Fact]
    public void Every_wrong_answer_of_every_pack_leads_to_what_is_said_about_its_misconception()
    {
        var silent = new List<string>();
        foreach (var lesson in AuthoredLessons.All)
        {
            foreach (var concept in lesson.Concepts)
            {
                foreach (var item in concept.Items.Where(item => item.WrongAnswers.Count > 0))
                {
                    var question = ItemTemplate.Instantiate(item, 7);
                    // With some numbers a misconception leads to no choice that is offered.
                    foreach (
                        var wrong in question.WrongAnswers.Where(wrong =>
                            question.Answer.Choices.Count == 0 || question.Answer.Choices.Contains(wrong.Answer)
                        )
                    )
                    {
                        var evaluation = Evaluate(lesson, concept, item, wrong.Answer, 7);
                        if (evaluation.AnswerEvaluation == AnswerEvaluation.Correct)
                            silent.Add($"{lesson.Id}/{item.Id}: '{wrong.Answer}' is judged right");
                        else if (evaluation.MisconceptionId is null && evaluation.AnswerEvaluation == AnswerEvaluation.Wrong)
                            silent.Add($"{lesson.Id}/{item.Id}: '{wrong.Answer}' is not taken for {wrong.MisconceptionId}");
                    }
                }
            }
        }

        silent.ShouldBeEmpty();
    }

    [Fact]
    public void Somebody_who_wanders_off_is_led_back_through_an_interest_of_their_own()
    {
        var evaluation = Evaluate("sd-which-bigger", "did you see the football match yesterday", "dinosaurs", "football");

        evaluation.UserIntent.ShouldBe(UserIntent.OffTopic);
        evaluation.Feedback.ShouldContain("football", Case.Insensitive);
        evaluation.Feedback.ShouldNotContain("{");
    }

    private static Question Question(string item) =>
        ItemTemplate.Instantiate(s_fractions.Concepts.SelectMany(concept => concept.Items).Single(one => one.Id == item), 5);

    private static Evaluation Evaluate(string item, string reply, params string[] interests)
    {
        var concept = s_fractions.Concepts.Single(concept => concept.Items.Any(one => one.Id == item));
        return Evaluate(s_fractions, concept, concept.Items.Single(one => one.Id == item), reply, 5, interests);
    }

    private static Evaluation Evaluate(Lesson lesson, Concept concept, Item item, string reply, int seed, params string[] interests)
    {
        var input = new EvaluatorInput
        {
            Setup = new SessionSetup
            {
                SessionId = "s",
                Topic = "t",
                LessonId = lesson.Id,
                CreatedAt = default,
                Profile = new StudentProfile { Interests = interests },
            },
            Step = Rules.SimulatedSession.Step("step", concept.Id),
            Question = new OpenQuestion
            {
                ItemId = item.Id,
                Seed = seed,
                ConceptId = concept.Id,
                StepId = "step",
                AskedInTurn = 0,
            },
            Reply = reply,
        };
        return new OfflineEvaluator().EvaluateAsync(input, lesson, CancellationToken.None).Result;
    }
}
