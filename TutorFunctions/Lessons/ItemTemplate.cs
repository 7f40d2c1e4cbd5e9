namespace TutorFunctions.Lessons;

public static class ItemTemplate
{
    public static Question Instantiate(Item item, int seed) => new()
    {
        ItemId = item.Id,
        Seed = seed,
        Stem = item.Stem,
        Prompt = item.Prompt,
        Difficulty = item.Difficulty,
        Answer = item.Answer,
        Hints = item.Hints,
        Solution = item.Solution,
        WrongAnswers = item.WrongAnswers,
    };
}
