using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class PlainAnswerTests
{
    [Theory]
    [InlineData(AnswerKind.Expression, "2x+6", "2(x+3)")]
    [InlineData(AnswerKind.Number, "12", "12")]
    [InlineData(AnswerKind.Number, "12", "twelve")]
    [InlineData(AnswerKind.Text, "Canberra", "Sydney")]
    [InlineData(AnswerKind.Text, "Canberra", "not Canberra")]
    public void An_answer_and_nothing_else_is_judged(AnswerKind kind, string key, string reply) =>
        Grade(Judged.Key(kind, key), reply).ShouldNotBeNull();

    [Theory]
    [InlineData(AnswerKind.Expression, "2x+6", "why is it 2x+6?")]
    [InlineData(AnswerKind.Number, "12", "how do I do this")]
    [InlineData(AnswerKind.Number, "12", "is it 12?")]
    [InlineData(AnswerKind.Text, "Canberra", "i have no idea, can i get a hint")]
    [InlineData(AnswerKind.Text, "Canberra", "my grandma lives there and feeds the birds")]
    public void What_may_hold_more_than_an_answer_is_not_judged_as_one(AnswerKind kind, string key, string reply) =>
        Grade(Judged.Key(kind, key), reply).ShouldBeNull();

    private static Judgement? Grade(AnswerKey key, string reply) =>
        PlainAnswer.Grade(key, reply, text => AnswerGrader.Grade(key, text));
}
