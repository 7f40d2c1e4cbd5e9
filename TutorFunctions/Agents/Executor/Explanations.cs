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
    /// <summary>Words of a portion; a longer explanation comes in several.</summary>
    private const int LongestPortion = 70;

    /// <summary>Words of an explanation that opens a concept.</summary>
    private const int LongestOpening = 75;

    /// <summary>
    /// The first explanation that was not given, to open a concept with, as far as it is read at once; null when all were given. What is
    /// left of it comes when the learner needs more.
    /// </summary>
    public string? Opening(Concept concept)
    {
        if (Open(concept) is not { } explanation)
            return null;
        var portions = Portions(explanation.Text);
        var from = speech.Times(Key(concept, explanation));
        var to = from + 1;
        while (to < portions.Count && portions.Skip(from).Take(to - from + 1).Sum(WordCount.Of) <= LongestOpening)
            to++;
        for (var portion = from; portion < to; portion++)
            speech.Note(Key(concept, explanation));
        return string.Join(' ', portions.Skip(from).Take(to - from));
    }

    /// <summary>The next portion that was not given; null when all were.</summary>
    public string? Next(Concept concept)
    {
        if (Open(concept) is not { } explanation)
            return null;
        var portion = Portions(explanation.Text)[speech.Times(Key(concept, explanation))];
        speech.Note(Key(concept, explanation));
        return portion;
    }

    /// <summary>What was explained last of a concept, for a learner who asks to hear it again; null when nothing was.</summary>
    public string? Last(Concept concept) =>
        Ranked(concept)
            .Select(explanation => (explanation, Given: speech.Times(Key(concept, explanation))))
            .Where(static one => one.Given > 0)
            .Select(static one => Portions(one.explanation.Text)[one.Given - 1])
            .LastOrDefault();

    private Explanation? Open(Concept concept) =>
        Ranked(concept).FirstOrDefault(explanation => speech.Times(Key(concept, explanation)) < Portions(explanation.Text).Count);

    private IEnumerable<Explanation> Ranked(Concept concept) =>
        concept.Ranked(input.Step.ConceptId == concept.Id ? input.Step.TeachingApproach : input.PathApproach, input.Style);

    private static string Key(Concept concept, Explanation explanation) => $"explain:{concept.Id}:{explanation.Approach}";

    private static List<string> Portions(string text)
    {
        var portions = new List<string>();
        foreach (var sentence in SentenceEnd().Split(text.Trim()))
        {
            if (portions.Count > 0 && WordCount.Of(portions[^1]) + WordCount.Of(sentence) <= LongestPortion)
                portions[^1] = $"{portions[^1]} {sentence}";
            else
                portions.Add(sentence);
        }

        return portions;
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu}|\d)")]
    private static partial Regex SentenceEnd();
}
