using System.Runtime.CompilerServices;
using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Lessons.Asked;

/// <summary>Finds what a lesson answers to a question of a learner, in whatever words it is asked.</summary>
public static class QuestionSearch
{
    /// <summary>The least likeness of a question that no other comes near.</summary>
    private const double Least = 0.5;

    /// <summary>The least likeness of a question that another comes near.</summary>
    private const double LeastOfTwo = 0.7;

    /// <summary>The least likeness by the words alone.</summary>
    private const double LeastByWords = 0.72;

    private static readonly ConditionalWeakTable<IReadOnlyList<ForeseenQuestion>, WordingIndex<ForeseenQuestion>> s_indexes = [];

    /// <param name="questions">Where to look.</param>
    /// <param name="text">The question as the learner writes it.</param>
    /// <returns>The question that is most alike; null when none is alike enough.</returns>
    public static Found<ForeseenQuestion>? Find(IReadOnlyList<ForeseenQuestion> questions, string text)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(text);
        return Find(questions, new AskedText(text));
    }

    internal static Found<ForeseenQuestion>? Find(IReadOnlyList<ForeseenQuestion> questions, AskedText asked)
    {
        if (questions.Count == 0)
            return null;
        var index = s_indexes.GetValue(
            questions,
            static known => new WordingIndex<ForeseenQuestion>(known, SentenceEmbeddings.Shared, Likeness.OfQuestion)
        );
        if (index.Best(asked) is not { } best)
            return null;
        var least =
            index.Embeddings is null ? LeastByWords
            : best.IsAhead ? Least
            : LeastOfTwo;
        return best.Likeness >= least && (index.Embeddings is not null || best.IsAhead) ? best : null;
    }
}
