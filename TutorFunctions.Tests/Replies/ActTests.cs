using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;

namespace TutorFunctions.Tests.Replies;

public sealed class ActTests
{
    private static readonly AskedQuestion s_question = Ask.Number("Work out 2/5 + 1/3.", "11/15");

    [Theory]
    [InlineData("what does denominator mean agian", DialogueAct.AskTerm)]
    [InlineData("why do u need the same bottoms", DialogueAct.AskReason)]
    [InlineData("how do i make the bottoms the same", DialogueAct.AskHow)]
    [InlineData("r u a real person", DialogueAct.AskTutor)]
    [InlineData("can i have a hint pls", DialogueAct.RequestHint)]
    [InlineData("just tell me the answer", DialogueAct.RequestAnswer)]
    [InlineData("skip", DialogueAct.RequestSkip)]
    [InlineData("can i get an easier one", DialogueAct.RequestEasier)]
    [InlineData("give me something harder", DialogueAct.RequestHarder)]
    [InlineData("i want to stop now", DialogueAct.RequestStop)]
    [InlineData("can i talk to a real person", DialogueAct.RequestPerson)]
    [InlineData("say that again please", DialogueAct.RequestRepeat)]
    [InlineData("idk", DialogueAct.NotKnowing)]
    [InlineData("i hate this its so stupid", DialogueAct.Frustration)]
    [InlineData("boooring", DialogueAct.Boredom)]
    [InlineData("hello", DialogueAct.Greeting)]
    [InlineData("thank you so much", DialogueAct.Thanks)]
    [InlineData("no entiendo nada", DialogueAct.OtherLanguage)]
    public void A_reply_that_does_one_thing_is_read_as_that_and_as_no_answer(string reply, DialogueAct act)
    {
        var reading = Ask.Reader.Read(s_question, reply);

        reading.Acts.Select(found => found.Act).ShouldContain(act, reply);
        reading.Outcome.ShouldBe(Outcome.None, reply);
    }

    [Fact]
    public void An_answer_and_a_question_in_one_line_are_two_acts_with_their_places()
    {
        const string reply = "11/15. But why does one not add the bottoms also?";

        var reading = Ask.Reader.Read(s_question, reply);

        reading.Outcome.ShouldBe(Outcome.Accept);
        reading.Acts.ShouldContain(found => found.Act == DialogueAct.Answer && found.Span.In(reply) == "11/15");
        reading.Acts.ShouldContain(found =>
            found.Act == DialogueAct.AskReason && found.Span.In(reply).StartsWith("But why", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_term_that_is_asked_about_is_handed_out() =>
        Ask
            .Reader.Read(s_question, "what does lowest terms mean")
            .Acts.ShouldContain(found => found.Act == DialogueAct.AskTerm && found.Term == "lowest terms");

    [Theory]
    [InlineData("i want to die")]
    [InlineData("everyone laughs at me and calls me names")]
    public void Distress_is_seen_whatever_else_is_learned(string reply) =>
        Ask.Reader.Read(s_question, reply).Has(DialogueAct.Distress).ShouldBeTrue();

    [Theory]
    [InlineData("11/15", ReplyIntent.AttemptAnswer, AnswerWorth.Correct)]
    [InlineData("3/8", ReplyIntent.AttemptAnswer, AnswerWorth.Wrong)]
    [InlineData("what does denominator mean", ReplyIntent.AskQuestion, AnswerWorth.NotApplicable)]
    [InlineData("idk", ReplyIntent.Stuck, AnswerWorth.NotApplicable)]
    [InlineData("my dog ate my homework haha", ReplyIntent.OffTopic, AnswerWorth.NotApplicable)]
    public void The_seeds_intent_and_evaluation_follow_from_the_reading(string reply, ReplyIntent intent, AnswerWorth worth)
    {
        var reading = Ask.Reader.Read(s_question, reply);

        reading.Intent.ShouldBe(intent);
        reading.Worth.ShouldBe(worth);
    }
}
