using System.Text.RegularExpressions;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Lists;

/// <summary>Judges a list of words: "red, green and blue". Its items are parted by commas, semicolons, lines, "and" or blanks.</summary>
internal static partial class WordedList
{
    private const int MostItems = 50;

    /// <summary>The items of a stored list; null when it has fewer than two or an item without words.</summary>
    public static List<List<WordOf>>? Read(string accepted)
    {
        var items = Items(accepted);
        return items.Count is > 1 and <= MostItems && items.TrueForAll(item => item.Exists(word => char.IsLetter(word.Lower[0])))
            ? items
            : null;
    }

    public static Judgement Grade(AnswerKey key, string accepted, List<List<WordOf>> right, string reply)
    {
        var given = Items(reply);
        var places = new List<int>();
        var others = 0;
        foreach (var item in given)
        {
            var found = Find(right, item);
            places.AddRange(found.Where(place => !places.Contains(place)));
            if (found.Count == 0)
                others++;
        }

        if (places.Count == 0)
            return Judgements.Wrong("None of the items of " + accepted + " is there.");
        var isInOrder = !key.Ordered || places.Zip(places.Skip(1)).All(static pair => pair.First < pair.Second);
        if (places.Count == right.Count && others == 0 && isInOrder)
            return Judgements.Correct("All items of " + accepted + " are there.");
        if (others > 0 && places.Count == right.Count)
            return Judgements.Wrong("Items are there that are none of " + accepted + ".");
        return Judgements.Partial(
            "Only some of the items of " + accepted + " are there, or in another order.",
            isInOrder ? "Some of the items are right, but not all of them." : "The items are right, but not their order.",
            Math.Min(0.9, (double)places.Count / right.Count)
        );
    }

    // The items that a part of the reply names: one, or several that only blanks part.
    private static List<int> Find(List<List<WordOf>> right, List<WordOf> said)
    {
        var content = said.FindAll(static word => !StopWords.Contains(word.Lower));
        var found = new List<int>();
        for (var at = 0; at < content.Count;)
        {
            var place = right.FindIndex(item => Begins(content, at, item));
            if (place < 0)
                return [];
            found.Add(place);
            at += Math.Max(1, right[place].Count(static word => !StopWords.Contains(word.Lower)));
        }

        return found;
    }

    private static bool Begins(List<WordOf> words, int start, List<WordOf> item)
    {
        var content = item.FindAll(static word => !StopWords.Contains(word.Lower));
        return content.Count > 0
            && start + content.Count <= words.Count
            && content.Index().All(word => words[start + word.Index].Matches(word.Item));
    }

    private static List<List<WordOf>> Items(string text) =>
        [.. Separator().Split(text).Select(WordList.Of).Where(static item => item.Count > 0).Take(MostItems + 1)];

    [GeneratedRegex(@"[,;\n]|\band\b|\bthen\b|->|→", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
