using System.Text.RegularExpressions;
using TutorFunctions.Language.Text;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>
/// A lesson's explanations, in portions that are read at once, none twice in a session: the way that the path takes first, then what suits
/// the learner's style, then the others.
/// </summary>
internal sealed partial class Explanations(ExecutorInput input, Speech speech)
{
    /// <summary>Words of a portion; a longer paragraph comes in several.</summary>
    private const int LongestPortion = 60;

    /// <summary>Words of a message that opens a concept, with the judgement before it and the question after it.</summary>
    private const int LongestMessage = 105;

    /// <summary>
    /// The first explanation that was not given, to open a concept with, as far as it is read at once; null when all were given. What is
    /// left of it comes when the learner needs more.
    /// </summary>
    /// <param name="concept">The concept.</param>
    /// <param name="others">Words of the message that are no explanation.</param>
    public string? Opening(Concept concept, int others)
    {
        if (Open(concept) is not { } explanation)
            return null;
        var portions = Portions(explanation);
        var from = speech.Times(Key(concept, explanation));
        var to = from + 1;
        while (to < portions.Count && portions.Skip(from).Take(to - from + 1).Sum(WordCount.Of) <= LongestMessage - others)
            to++;
        for (var portion = from; portion < to; portion++)
            speech.Note(Key(concept, explanation));
        return string.Join("\n\n", portions.Skip(from).Take(to - from));
    }

    /// <summary>The next portion that was not given; null when all were.</summary>
    public string? Next(Concept concept)
    {
        if (Open(concept) is not { } explanation)
            return null;
        var portion = Portions(explanation)[speech.Times(Key(concept, explanation))];
        speech.Note(Key(concept, explanation));
        return portion;
    }

    /// <summary>What was explained last of a concept, for a learner who asks to hear it again; null when nothing was.</summary>
    public string? Last(Concept concept) =>
        Ranked(concept)
            .Select(explanation => (explanation, Given: speech.Times(Key(concept, explanation))))
            .Where(static one => one.Given > 0)
            .Select(static one => Portions(one.explanation)[one.Given - 1])
            .LastOrDefault();

    private Explanation? Open(Concept concept) =>
        Ranked(concept).FirstOrDefault(explanation => speech.Times(Key(concept, explanation)) < Portions(explanation).Count);

    private IEnumerable<Explanation> Ranked(Concept concept) =>
        concept.Ranked(input.Step.ConceptId == concept.Id ? input.Step.TeachingApproach : input.PathApproach, input.Style);

    private static string Key(Concept concept, Explanation explanation) => $"explain:{concept.Id}:{explanation.Approach}";

    // A paragraph is a thought of its own; only one that is too long is parted between sentences. Code stays with what introduces it.
    private static List<string> Portions(Explanation explanation)
    {
        if (explanation.IsWhole)
            return [explanation.Text.Trim()];
        var portions = new List<string>();
        foreach (var paragraph in Blank().Split(explanation.Text.Trim()))
        {
            if (portions.Count > 0 && (paragraph.StartsWith("```", StringComparison.Ordinal) || Fits(portions[^1], paragraph)))
                portions[^1] = $"{portions[^1]}\n\n{OnOneLine(paragraph)}";
            else
                portions.AddRange(Sentences(OnOneLine(paragraph)));
        }

        return portions;
    }

    private static string OnOneLine(string paragraph) =>
        paragraph.Contains("```", StringComparison.Ordinal) ? paragraph : LineBreak().Replace(paragraph, " ");

    private static List<string> Sentences(string paragraph)
    {
        var parts = new List<string>();
        foreach (var sentence in SentenceEnd().Split(paragraph))
        {
            if (parts.Count > 0 && Fits(parts[^1], sentence))
                parts[^1] = $"{parts[^1]} {sentence}";
            else
                parts.Add(sentence);
        }

        return parts;
    }

    private static bool Fits(string portion, string next) => WordCount.Of(portion) + WordCount.Of(next) <= LongestPortion;

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu}|\d)")]
    private static partial Regex SentenceEnd();
}
