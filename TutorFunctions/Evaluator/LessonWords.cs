using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TutorFunctions.Lessons;

namespace TutorFunctions.Evaluator;

/// <summary>The words that a lesson is made of, to tell a reply about it from one about something else.</summary>
internal static partial class LessonWords
{
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

    // Five letters tell "compare" from "comparing" well enough for counting.
    private static IEnumerable<string> Stems(string text) =>
        Word().EnumerateMatches(text) is var matches ? Collect(matches, text) : [];

    private static List<string> Collect(Regex.ValueMatchEnumerator matches, string text)
    {
        var stems = new List<string>();
        foreach (var match in matches)
            stems.Add(text.Substring(match.Index, Math.Min(match.Length, 5)).ToLowerInvariant());
        return stems;
    }

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
