using System.Text.RegularExpressions;
using TutorFunctions.Language.Text;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>
/// A glossary from a lesson's own texts: the sentences that say what a word means and that can be read without the sentence before them.
/// </summary>
internal static partial class Definitions
{
    private const int MostTerms = 20;
    private const int MostWords = 40;

    /// <summary>In words.</summary>
    private const int LongestTerm = 5;

    /// <summary>In letters; what is longer is no sentence to be told, and is not looked at.</summary>
    private const int LongestSentence = 400;

    public static IReadOnlyList<GlossaryTerm> In(IEnumerable<Concept> concepts)
    {
        var glossary = new List<GlossaryTerm>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in concepts.SelectMany(concept => concept.Items).SelectMany(Texts).SelectMany(Sentences))
        {
            if (Term(sentence) is not { } term || !known.Add(TermName.Of(term).Key))
                continue;
            // "opposite of a number" is asked for as "opposite".
            var head = term.Split(" of ")[0];
            var alsoCalled = known.Add(TermName.Of(head).Key) ? new[] { head } : [];
            glossary.Add(new GlossaryTerm(term, alsoCalled, WithEndMark(sentence), Example: null));
            if (glossary.Count == MostTerms)
                break;
        }

        return glossary;
    }

    private static IEnumerable<string> Texts(Item item) => item.Hints.SelectMany(Texts).Prepend(item.Stem ?? "");

    private static IEnumerable<string> Texts(Hint hint) => hint.SubHints.SelectMany(Texts).Prepend(hint.Text);

    private static IEnumerable<string> Sentences(string text)
    {
        var start = 0;
        foreach (Match end in SentenceEnd().Matches(Wording.Masked(text)))
        {
            yield return text[start..end.Index].Trim();
            start = end.Index + end.Length;
        }

        yield return text[start..].Trim();
    }

    private static string? Term(string sentence)
    {
        if (sentence.Length > LongestSentence || WordCount.Of(sentence) > MostWords)
            return null;
        var masked = Wording.Masked(sentence);
        if (NeedsItsContext().IsMatch(masked) || Definition().Match(masked) is not { Success: true } definition)
            return null;
        var term = definition.Groups["term"];
        var written = sentence[term.Index..(term.Index + term.Length)].Trim();
        return written.Contains('$') || WordCount.Of(written) > LongestTerm ? null : written;
    }

    private static string WithEndMark(string sentence) =>
        char.IsLetterOrDigit(sentence[^1]) || sentence.EndsWith('$') ? sentence + "." : sentence;

    // A line ends a sentence too; some courses write its end as the two letters \n.
    [GeneratedRegex(@"(?<=[.!?][""”)]?)\s+|\s*(?:\n|\\n)\s*")]
    private static partial Regex SentenceEnd();

    // It points at something outside itself, asks, or speaks of the problem at hand.
    [GeneratedRegex(
        @"\?|^(?:it|they|there|here|that|now|then|so|if|since|because|remember|note|what)\b|"
            + @"\b(?:this|these|those|above|below|here|following|previous|question|problem|answer|total|\d+)\b|"
            + @"\b(?:we|us|our|you|your|he|she|his|her|their)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NeedsItsContext();

    // "A percent is a ratio whose ...", "Perimeter is defined as ...", "Terms that ... are called like terms", "The sign "<" means ...".
    [GeneratedRegex(
        @"^An?\s(?<term>[\w' -]{2,40}?)\s(?:is|means)\s(?:an?|the|any|one|all)\b[\w ,'$()-]*?\b(?:that|which|whose|with|where|when)\b|"
            + @"^The\s(?<term>[\w' -]{2,40}?)\s(?:is|are)\s(?:an?|the|any|all)\b[\w ,'-]*?\b(?:that|which|whose)\b|"
            + @"^(?:The\s)?(?<term>[A-Z][\w' -]{2,40}?)\s(?:is|are)\s(?:the\s[\w ]{3,30}\s(?:that|such that|which|whose)|defined as)\b|"
            + @"^(?:An?|The|[A-Z][a-z]+s)\b.{5,}\b(?:is|are) called\s(?:an?\s|the\s)?(?<term>[\w' -]{2,40}?)\.$|"
            + @"^The (?:sign|symbol|word|term)\s[""“](?<term>[^""”$]{1,20})[""”]\smeans\b"
    )]
    private static partial Regex Definition();
}
