using System.Buffers;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Choices;

/// <summary>
/// Finds the choice that a reply names by the words in which the choices differ: of "Type I error" and "Type II error" the numeral, of
/// "with bias" and "without bias" the small words, of "reject" and "fail to reject" the word that only one of them has.
/// </summary>
internal static class ChoiceDifferences
{
    private const int DenialReach = 4;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("=+*/^<>()");

    public static Picked Find(IReadOnlyList<string> choices, string reply)
    {
        // Signs are compared by what they are worth.
        if (choices.Count < 2 || (reply.AsSpan().IndexOfAny(s_signs) >= 0 && MathReader.TryRead(reply) is not null))
            return Picked.None;
        var texts = choices.Select(choice => Numerals(WordList.Of(choice), [])).ToList();
        var leads = texts.SelectMany(Leads).ToHashSet(StringComparer.Ordinal);
        texts = texts.ConvertAll(words => Numerals(words, leads));
        var isDenialTold = texts.Exists(words => words.Exists(IsDenial)) && !texts.TrueForAll(words => words.Exists(IsDenial));
        var (said, denied) = Split(Numerals(WordList.Of(reply), leads), isDenialTold);
        if (
            said.Exists(word => word.Lower == "or")
            || (said.Count(word => word.IsNumber) > 1 && texts.Exists(words => words.Count(word => word.IsNumber) > 1))
        )
            return Picked.None;
        var named = Enumerable.Range(0, choices.Count).Where(index => Names(texts, index, said)).ToList();
        if (named.Count == 1)
            return Picked.Of(named[0]);
        if (named.Count > 1 || denied.Count == 0 || choices.Count != 2)
            return Picked.None;
        // Of two choices, the one that is not denied.
        var refused = Enumerable.Range(0, 2).Where(index => Names(texts, index, denied)).ToList();
        return refused is [var only] ? Picked.Of(1 - only) : Picked.None;
    }

    // The reply has all words that tell this choice from others, and none that tell another.
    private static bool Names(List<List<WordOf>> texts, int index, List<WordOf> said)
    {
        var own = texts[index];
        var hasOwn = false;
        for (var other = 0; other < texts.Count; other++)
        {
            if (other == index)
                continue;
            var (mine, theirs) = (Telling(own, texts[other]), Telling(texts[other], own));
            // Where content words tell the two apart, small words need not be there.
            if (mine.Exists(IsContent) || theirs.Exists(IsContent))
                (mine, theirs) = (mine.FindAll(IsContent), theirs.FindAll(IsContent));
            if (mine.Count == 0 && theirs.Count == 0)
                return false;
            if (!mine.TrueForAll(word => IsIn(word, said)) || theirs.Exists(word => IsIn(word, said)))
                return false;
            hasOwn |= mine.Count > 0;
        }

        return hasOwn || own.Exists(word => IsContent(word) && IsIn(word, said));
    }

    private static List<WordOf> Telling(List<WordOf> words, List<WordOf> other) =>
        words.FindAll(word => !other.Exists(known => known.Lower == word.Lower));

    private static bool IsIn(WordOf word, List<WordOf> said) =>
        said.Exists(known =>
            word.IsNumber || word.Lower.Length < 3 ? known.Lower == word.Lower : known.Stem == word.Stem || known.Matches(word)
        );

    private static bool IsContent(WordOf word) => !StopWords.Contains(word.Lower) && word.Lower is not "without";

    private static bool IsDenial(WordOf word) => KeyIdeaMatching.IsNegation(word.Lower) && word.Lower is not "without";

    // What is said, and what is denied: "type I, not type II".
    private static (List<WordOf> Said, List<WordOf> Denied) Split(List<WordOf> reply, bool isDenialTold)
    {
        var (said, denied) = (new List<WordOf>(reply.Count), new List<WordOf>());
        for (var at = 0; at < reply.Count; at++)
        {
            if (isDenialTold || !IsDenial(reply[at]))
            {
                said.Add(reply[at]);
                continue;
            }

            for (var reach = 0; reach < DenialReach && at + 1 < reply.Count && !reply[at].EndsClause; reach++)
                denied.Add(reply[++at]);
        }

        return (said, denied);
    }

    // The words before a numeral, which tell it from the pronoun: "type" of Type I.
    private static IEnumerable<string> Leads(List<WordOf> words) =>
        Enumerable
            .Range(1, Math.Max(0, words.Count - 1))
            .Where(at => words[at].IsNumber || Roman(words[at].Lower) is not null)
            .Select(at => words[at - 1].Lower);

    private static List<WordOf> Numerals(List<WordOf> words, HashSet<string> leads)
    {
        var written = new List<WordOf>(words);
        for (var at = 1; at < words.Count; at++)
        {
            if (leads.Contains(words[at - 1].Lower) && Roman(words[at].Lower) is { } digits)
                written[at] = words[at] with { Lower = digits, Stem = digits, IsNumber = true };
        }

        return written;
    }

    private static string? Roman(string lower) =>
        lower switch
        {
            "i" => "1",
            "ii" => "2",
            "iii" => "3",
            "iv" => "4",
            "v" => "5",
            "vi" => "6",
            "vii" => "7",
            "viii" => "8",
            "ix" => "9",
            "x" => "10",
            _ => null,
        };
}
