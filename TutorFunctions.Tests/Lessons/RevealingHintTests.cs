using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Lessons;

public sealed class RevealingHintTests
{
    [Theory]
    [InlineData("n>1200000", 3, "Write an inequality.", "Divide by 2.", "The inequality is $$n > 1200000$$", "So n>1200000.")]
    [InlineData("45", 2, "Divide both sides by 2.", "The angle is 90/2 = 45", "Done")]
    [InlineData("2", null, "Divide both sides by 2.", "What is 4 divided by 2?")]
    [InlineData("5", null, "Take 5 from 15", "15 = 2x + 5")]
    [InlineData("120", null, "There are 1200 of them.")]
    [InlineData("3/4", null, "Find 13/4 first, and 3/40")]
    public void It_is_the_first_hint_that_says_the_answer(string answer, int? level, params string[] hints)
    {
        var question = new Question
        {
            ItemId = "item",
            Seed = 1,
            Difficulty = Difficulty.Medium,
            Prompt = "What is it?",
            Answer = new AnswerKey { Kind = AnswerKind.Expression, Accepted = [answer] },
            Hints = [.. hints.Select(text => new Hint { Text = text })],
        };

        RevealingHint.LevelIn(question).ShouldBe(level);
    }
}
