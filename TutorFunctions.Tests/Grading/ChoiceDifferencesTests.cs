using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class ChoiceDifferencesTests
{
    [Theory]
    [InlineData("phase I trial|phase II trial", "phase 2", 1)]
    [InlineData("phase I trial|phase II trial", "I would say phase one", 0)]
    [InlineData("phase I trial|phase II trial", "not phase II", 0)]
    [InlineData("with friction|without friction", "I think it is without friction", 1)]
    [InlineData("with friction|without friction", "with friction because it is rough", 0)]
    [InlineData("accept it|refuse to accept it", "we refuse", 1)]
    [InlineData("accept it|refuse to accept it", "accept", 0)]
    [InlineData("(2,5]|[2,5)|(2,5)", "[2,5)", 1)]
    [InlineData("(2,5]|[2,5)|(2,5)", "C", 2)]
    [InlineData("cat|cow|hen|all of the above", "cat, cow and hen", 3)]
    [InlineData("cat|cow|hen|all of the above", "every one of them", 3)]
    [InlineData("4|6|none of these", "none of the above", 2)]
    [InlineData("yes|no", "no doubt it is, yes", 0)]
    public void Choices_are_told_apart_by_what_differs_in_them(string choices, string reply, int picked)
    {
        var all = choices.Split('|');
        for (var right = 0; right < all.Length; right++)
        {
            var key = new AnswerKey
            {
                Kind = AnswerKind.Choice,
                Choices = all,
                Accepted = [all[right]],
            };
            Judged.ShouldBe(key, reply, right == picked ? Verdict.Correct : Verdict.Wrong);
        }
    }

    [Theory]
    [InlineData("2 pears|1 pear|3 pears", "1")]
    [InlineData("phase I trial|phase II trial", "phase I or phase II")]
    public void What_leaves_it_open_picks_none(string choices, string reply)
    {
        var all = choices.Split('|');
        foreach (var right in all)
            AnswerGrader
                .Grade(
                    new AnswerKey
                    {
                        Kind = AnswerKind.Choice,
                        Choices = all,
                        Accepted = [right],
                    },
                    reply
                )
                .Verdict.ShouldNotBe(Verdict.Correct);
    }
}
