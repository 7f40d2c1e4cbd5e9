using System.Text.RegularExpressions;
using TutorFunctions.Language;
using TutorFunctions.Lessons;

namespace TutorFunctions.Agents.Executor;

/// <summary>Finds the sentence of a lesson that says what a term means.</summary>
internal static partial class TermSentences
{
    /// <summary>Words that a question and the sentence which answers it share.</summary>
    private const int FewestShared = 2;

    /// <summary>The share of a question's words, by weight, that such a sentence has.</summary>
    private const double LeastShare = 0.75;

    /// <summary>Sentences that say what something is, before those that only use the word.</summary>
    public static string? Find(string term, Lesson lesson, Concept concept)
    {
        var stems = Stems(term);
        if (stems.Count == 0)
            return null;
        return Texts(lesson, concept)
            .SelectMany(static text => Sentences(text))
            .Where(sentence => sentence.Length > 0 && !sentence.EndsWith('?') && stems.IsSubsetOf(Stems(sentence)))
            .OrderByDescending(static sentence => Defining().IsMatch(sentence))
            .FirstOrDefault();
    }

    /// <summary>
    /// The sentence that has nearly all the words of a question in it, of which rare ones count more; null when none has, or when the
    /// question has a single word.
    /// </summary>
    public static string? Nearest(string question, Lesson lesson, Concept concept)
    {
        var asked = Stems(question);
        if (asked.Count < FewestShared)
            return null;
        var sentences = Texts(lesson, concept)
            .SelectMany(static text => Sentences(text))
            .Where(static sentence => sentence.Length > 0 && !sentence.EndsWith('?'))
            .Select(static sentence => (Sentence: sentence, Stems: Stems(sentence)))
            .ToList();
        var weights = asked.ToDictionary(
            static stem => stem,
            stem => Math.Log(1 + (sentences.Count / (1.0 + sentences.Count(one => one.Stems.Contains(stem))))),
            StringComparer.Ordinal
        );
        var whole = weights.Values.Sum();
        return sentences
            .Select(one => (one.Sentence, Shared: asked.Where(one.Stems.Contains).ToList()))
            .Where(one => one.Shared.Count >= FewestShared && one.Shared.Sum(stem => weights[stem]) >= LeastShare * whole)
            .OrderByDescending(one => one.Shared.Sum(stem => weights[stem]))
            .Select(static one => one.Sentence)
            .FirstOrDefault();
    }

    // A sentence that points back is said with the one that it points to.
    private static IEnumerable<string> Sentences(string text)
    {
        var before = string.Empty;
        foreach (var sentence in SentenceEnd().Split(text).Select(static sentence => sentence.Trim()))
        {
            yield return PointsBack().IsMatch(sentence) && before.Length > 0 ? $"{before} {sentence}" : sentence;
            before = sentence;
        }
    }

    private static IEnumerable<string> Texts(Lesson lesson, Concept concept) =>
        [
            .. concept.Explanations.Select(static explanation => explanation.Text),
            lesson.Overview,
            .. lesson
                .Concepts.Where(other => other != concept)
                .SelectMany(static other => other.Explanations)
                .Select(static explanation => explanation.Text),
            lesson.Summary,
        ];

    private static HashSet<string> Stems(string text)
    {
        var language = LanguagePack.English;
        return language
            .Tokens(text)
            .Where(token => token.IsWord && !language.Classes.Has("stop", token.Word))
            .Select(token => language.Stemmer.Stem(token.Word))
            .ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?:it|its|this|that|these|those|they|he|she|his|her|so|then|but|and)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"\b(?:is called|are called|called|means?|tells?|says?|is an?|are the|is the|stands for)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Defining();
}
