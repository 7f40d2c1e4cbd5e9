using System.Runtime.CompilerServices;
using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Lessons.Asked;

/// <summary>Finds the foreseen thought that a learner's words come to.</summary>
public static class ThoughtSearch
{
    /// <summary>The least likeness of a thought.</summary>
    private const double Least = 0.66;

    /// <summary>How much more alike a thought of the subject has to be: it is of some other lesson more often than not.</summary>
    private const double MoreOfSubject = 0.06;

    /// <summary>The least likeness by the words alone.</summary>
    private const double LeastByWords = 0.75;

    /// <summary>
    /// How much further a mistaken thought is from a right answer: the two are often told in nearly the same words.
    /// </summary>
    private const double MistakenBesideRight = 0.12;

    /// <summary>How much further a sound thought is from a wrong answer; slips follow sound thoughts, too.</summary>
    private const double SoundBesideWrong = 0.06;

    private static readonly ConditionalWeakTable<IReadOnlyList<ForeseenThought>, WordingIndex<ForeseenThought>> s_indexes = [];

    /// <param name="lesson">Where to look, beside its subject.</param>
    /// <param name="texts">The learner's words: a sentence, a clause, the whole reply.</param>
    /// <param name="isRight">Whether the answer beside it was right; null where there is none.</param>
    /// <returns>The thought that is most alike; null when none is alike enough.</returns>
    public static Found<ForeseenThought>? Find(Lesson lesson, IEnumerable<string> texts, bool? isRight)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(texts);
        var subject = SubjectKnowledge.Of(lesson.Subject).Thoughts;
        return texts
            .Select(static text => new AskedText(text))
            .SelectMany(text => new[] { Find(lesson.Thoughts, text, isRight, Least), Find(subject, text, isRight, Least + MoreOfSubject) })
            .OfType<Found<ForeseenThought>>()
            .MaxBy(static found => found.Likeness);
    }

    private static Found<ForeseenThought>? Find(IReadOnlyList<ForeseenThought> thoughts, AskedText text, bool? isRight, double least)
    {
        if (thoughts.Count == 0)
            return null;
        var index = s_indexes.GetValue(
            thoughts,
            static known => new WordingIndex<ForeseenThought>(known, SentenceEmbeddings.Shared, Likeness.OfThought)
        );
        if (index.Best(text, thought => Favour(thought.Soundness, isRight)) is not { } best)
            return null;
        return index.Embeddings is null
            ? best.Likeness >= LeastByWords && best.IsAhead ? best : null
            : best.Likeness >= least ? best : null;
    }

    private static double Favour(Soundness soundness, bool? isRight) =>
        (soundness, isRight) switch
        {
            (Soundness.Mistaken, true) => -MistakenBesideRight,
            (Soundness.Sound, false) => -SoundBesideWrong,
            _ => 0,
        };
}
