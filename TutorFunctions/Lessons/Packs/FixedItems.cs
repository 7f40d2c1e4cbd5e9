using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Lessons.Packs;

/// <summary>
/// Makes single braces of the doubled ones in an item without parameters. It is done once, while the pack is read, because a fixed item is
/// asked as it stands: nobody looks for braces in it again.
/// </summary>
internal static class FixedItems
{
    public static Item Unescaped(Item item)
    {
        if (item.Parameters.Count > 0)
            return item;
        var question = new QuestionTemplate(item with { Shuffle = false }).Ask(0, attempts: 1);
        return item with
        {
            Stem = question.Stem,
            Prompt = question.Prompt,
            Answer = question.Answer,
            Hints = question.Hints,
            Solution = question.Solution,
            WrongAnswers = question.WrongAnswers,
        };
    }
}
