using System.Runtime.CompilerServices;
using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Lessons;

/// <summary>Turns an item into the question that a learner sees.</summary>
public static class ItemTemplate
{
    // By object, not by content: comparing whole items would cost more than it saves.
    private static readonly ConditionalWeakTable<Item, QuestionTemplate> Parsed = [];

    /// <summary>The question that the item asks with this seed: always the same one, on every machine.</summary>
    /// <exception cref="TemplateException">
    /// The item is a template that cannot be filled. An item of a pack that was loaded without errors can.
    /// </exception>
    public static Question Instantiate(Item item, int seed) =>
        item.Parameters.Count == 0
            ? Fixed(item, seed)
            : Parsed.GetValue(item, static parsed => new QuestionTemplate(parsed)).Ask(seed, ParameterDrawing.AttemptsWhenAsked);

    // Nothing is looked for in a fixed item's texts: an imported one is full of braces that belong to its formulas.
    private static Question Fixed(Item item, int seed) =>
        new()
        {
            ItemId = item.Id,
            Seed = seed,
            Stem = item.Stem,
            Prompt = item.Prompt,
            Difficulty = item.Difficulty,
            // What counts as an answer depends on what was asked: "Which is smaller?", "How many kilograms?".
            Answer = item.Answer with
            {
                Stem = item.Stem,
                Prompt = item.Prompt,
                Choices = item.Shuffle ? Shuffled(item, seed) : item.Answer.Choices,
            },
            Hints = item.Hints,
            Solution = item.Solution,
            WrongAnswers = item.WrongAnswers,
        };

    private static string[] Shuffled(Item item, int seed)
    {
        string[] choices = [.. item.Answer.Choices];
        new SeededNumbers(seed, SeededNumbers.Stream(item.Id)).Shuffle(choices);
        return choices;
    }
}
