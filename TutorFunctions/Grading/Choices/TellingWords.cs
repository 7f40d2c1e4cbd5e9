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
        // What the question says itself tells nothing, and who denies something or leaves it open names nothing.
        if (reply.Exists(word => KeyIdeaMatching.IsNegation(word.Lower) || word.Lower is "or" or "isnt" or "arent" or "dont" or "doesnt" or "cant"))
            return Picked.None;
        var asked = prompt is null ? [] : WordList.Of(prompt);
        var texts = choices.Select(choice => WordList.Of(choice)).ToList();
        var found = new List<int>();
        for (var index = 0; index < texts.Count; index++)
        {
            var telling = texts[index].FindAll(word => Tells(word) && !asked.Exists(word.Matches) && !IsIn(texts, word, index));
            if (reply.Exists(word => Tells(word) && telling.Exists(word.Matches)))
                found.Add(index);
        }

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
