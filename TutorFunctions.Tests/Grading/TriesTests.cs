using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class TriesTests
{
    [Theory]
    [InlineData(AnswerKind.Number, "3/4", "2 5 9", "Write a fraction, like 2/5.")]
    [InlineData(AnswerKind.Number, "24", "24, 25, 26", "Write one number, like 12.")]
    [InlineData(AnswerKind.Number, "12", "12 24", "Write one number, like 30.")]
    [InlineData(AnswerKind.Number, "12 cm", "12 24", "Write one number, like 30 cm.")]
    [InlineData(AnswerKind.Number, "25%", "1 24", "Write a percentage, like 35%.")]
    [InlineData(AnswerKind.Equation, "x = 5", "x=4, x=5", "Write what x is, like x = 7.")]
    [InlineData(AnswerKind.Equation, "x > 7", "(7", "Write an inequality, like x < 9.")]
    [InlineData(AnswerKind.List, "3, 5, 9", "= <", "Write the values with commas between them, like 2, 4, 7.")]
    public void Who_tries_is_told_how_to_write_it_and_not_what(AnswerKind kind, string key, string reply, string told)
    {
        var judged = AnswerGrader.Grade(Judged.Key(kind, key), reply);
        if (judged.Verdict == Verdict.Unreadable)
            judged.HowToWrite.ShouldBe(told);
        else
            judged.Verdict.ShouldBe(Verdict.Wrong);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("my dog is called Rex")]
    [InlineData("my brother is 12 and plays football with 10 friends")]
    [InlineData("I don't know")]
    [InlineData("🦖🦖")]
    public void Talk_is_no_try(string reply) =>
        AnswerGrader
            .Grade(Judged.Key(AnswerKind.Number, "24") with { Prompt = "How many boxes are needed?" }, reply)
            .HowToWrite.ShouldBeNull();
}
