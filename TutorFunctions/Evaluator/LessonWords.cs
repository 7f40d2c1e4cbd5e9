using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TutorFunctions.Lessons;

namespace TutorFunctions.Evaluator;

/// <summary>The words that a lesson is made of, to tell a reply about it from one about something else.</summary>
internal static partial class LessonWords
{
    /// <summary>Words that any text has, and that say nothing about what it is about.</summary>
    private static readonly HashSet<string> s_common =
    [
        .. new[]
        {
            "about", "after", "again", "also", "always", "because", "been", "before", "being", "called", "came", "come", "could", "does", "done", "down", "each",
            "even", "every", "from", "gave", "gets", "give", "gives", "goes", "going", "good", "have", "here", "into", "just", "keep", "kind", "know", "like",
            "likes", "look", "looks", "made", "make", "makes", "many", "more", "most", "much", "must", "name", "named", "need", "needs", "never", "next", "nice",
            "once", "only", "other", "over", "says", "some", "something", "still", "take", "takes", "tell", "tells", "than", "that", "their", "them", "then",
            "there", "these", "they", "thing", "things", "think", "this", "those", "time", "told", "under", "used", "uses", "very", "want", "wants", "well",
            "went", "were", "what", "when", "where", "which", "while", "with", "work", "works", "would", "write", "your",
        }.Select(Stem),
    ];

    private static readonly ConditionalWeakTable<Lesson, HashSet<string>> s_words = [];

    /// <summary>How many of the reply's longer words the lesson uses.</summary>
    public static int CountIn(Lesson lesson, string reply)
    {
        var known = s_words.GetValue(lesson, static lesson => [.. Texts(lesson).SelectMany(Stems)]);
        return Stems(reply).Count(known.Contains);
    }

    public static bool HasWords(string reply) => Word().IsMatch(reply);

    private static IEnumerable<string> Texts(Lesson lesson)
    {
        yield return lesson.Title;
        foreach (var topic in lesson.Topics)
            yield return topic;
        foreach (var concept in lesson.Concepts)
        {
            yield return concept.Title;
            yield return concept.Goal;
            foreach (var explanation in concept.Explanations)
                yield return explanation.Text;
        }
    }

    private static IEnumerable<string> Stems(string text) =>
        Word().EnumerateMatches(text) is var matches ? Collect(matches, text) : [];

    private static List<string> Collect(Regex.ValueMatchEnumerator matches, string text)
    {
        var stems = new List<string>();
        foreach (var match in matches)
        {
            var stem = Stem(text.Substring(match.Index, match.Length).ToLowerInvariant());
            if (!s_common.Contains(stem))
                stems.Add(stem);
        }

        return stems;
    }

    // Five letters hold "compare" and "comparing" together, which is well enough for counting.
    private static string Stem(string word) => word[..Math.Min(word.Length, 5)];

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
