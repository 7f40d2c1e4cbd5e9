using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Choices;

/// <summary>
/// Finds the choice that a reply gives in words of its own: the only one whose telling words, which no other choice has, the reply uses.
/// "They pass through the stomata" is "the stomata, tiny pores". The last resort, for a reply that names no choice.
/// </summary>
internal static class TellingWords
{
    private const int ShortestTelling = 3;

    public static Picked Find(IReadOnlyList<string> choices, string? prompt, List<WordOf> reply)
    {
        // Who denies something or leaves it open names nothing.
        if (
            reply.Exists(word =>
                KeyIdeaMatching.IsNegation(word.Lower) || word.Lower is "or" or "isnt" or "arent" or "dont" or "doesnt" or "cant"
            )
        )
            return Picked.None;
        var texts = choices.Select(choice => WordList.Of(choice)).ToList();
        var telling = texts.Select((text, index) => text.FindAll(word => Tells(word) && !IsIn(texts, word, index))).ToList();

        // What the question says itself tells nothing, unless it names the choices one by one.
        var asked = prompt is null ? [] : WordList.Of(prompt);
        if (telling.Count(words => words.Exists(word => asked.Exists(word.Matches))) == 1)
            telling = telling.ConvertAll(words => words.FindAll(word => !asked.Exists(word.Matches)));
        var found = Enumerable
            .Range(0, choices.Count)
            .Where(index => reply.Exists(word => Tells(word) && telling[index].Exists(word.Matches)))
            .ToList();
        return found.Count == 1 ? new(found) : Picked.None;
    }

    private static bool Tells(WordOf word) => !word.IsNumber && word.Lower.Length >= ShortestTelling && !StopWords.Contains(word.Lower);

    private static bool IsIn(List<List<WordOf>> texts, WordOf word, int except)
    {
        for (var index = 0; index < texts.Count; index++)
        {
            if (index != except && texts[index].Exists(word.Matches))
                return true;
        }

        return false;
    }
}
