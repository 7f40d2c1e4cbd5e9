using System.Numerics.Tensors;
using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Lessons.Asked;

/// <summary>
/// What is foreseen in a lesson by the stems of its words and by its meaning. A word that few of them have weighs more (inverse document
/// frequency, Spärck Jones, 1972).
/// </summary>
internal sealed class WordingIndex<T>
    where T : IForeseen
{
    private const double Thousandths = 1_000;

    private readonly List<Entry> _entries;
    private readonly Dictionary<string, double> _weights;
    private readonly double _unknown;
    private readonly Func<double, IReadOnlyList<float>, double, double> _likeness;

    /// <param name="items">What is foreseen.</param>
    /// <param name="embeddings">What tells meanings; null to go by the words alone.</param>
    /// <param name="likeness">What the likeness by words, the cosines of the wordings and that of the answer come to.</param>
    public WordingIndex(
        IReadOnlyList<T> items,
        SentenceEmbeddings? embeddings,
        Func<double, IReadOnlyList<float>, double, double> likeness
    )
    {
        _likeness = likeness;
        Embeddings = embeddings;
        _entries = [.. items.Select(item => Entry.Of(item, embeddings))];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in _entries.SelectMany(static entry => entry.AllStems()))
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        _weights = counts.ToDictionary(
            static pair => pair.Key,
            pair => Math.Log(1 + ((double)items.Count / pair.Value)),
            StringComparer.Ordinal
        );
        _unknown = Math.Log(1 + items.Count);
    }

    public SentenceEmbeddings? Embeddings { get; }

    /// <summary>What is most alike, how alike it is, from 0 to 1, and how much less the next one is.</summary>
    /// <param name="text">The learner's words.</param>
    /// <param name="favour">What is added to the likeness of each for what else is known of the reply; null for nothing.</param>
    public Found<T>? Best(AskedText text, Func<T, double>? favour = null)
    {
        var asked = text.Words.Spelled(_weights.Keys);
        if (asked.Stems.Count == 0 && Embeddings is null)
            return null;
        var meant = Embeddings is null ? null : text.Meaning(Embeddings);
        var ranked = _entries
            .Select(entry => (entry.Item, Likeness: Between(asked, meant, entry) + (favour?.Invoke(entry.Item) ?? 0)))
            .OrderByDescending(static one => one.Likeness)
            .Take(2)
            .ToList();
        return ranked is [var best, ..]
            ? new Found<T>(best.Item, best.Likeness, best.Likeness - (ranked.Count > 1 ? ranked[1].Likeness : 0))
            : null;
    }

    // Rounded, so that it is the same on every machine.
    private double Between(AskedWords asked, float[]? meant, Entry entry)
    {
        var byWords = Likeness.OfWords(asked, entry.Wordings, entry.Answer, Weight);
        if (meant is null)
            return Math.Round(byWords * Thousandths) / Thousandths;
        var wordings = entry.WordingVectors.Select(vector => TensorPrimitives.Dot<float>(vector, meant)).ToList();
        var answer = TensorPrimitives.Dot<float>(entry.AnswerVector, meant);
        return Math.Round(_likeness(byWords, wordings, answer) * Thousandths) / Thousandths;
    }

    private double Weight(string stem) => _weights.GetValueOrDefault(stem, _unknown);

    private sealed record Entry(
        T Item,
        IReadOnlyList<AskedWords> Wordings,
        IReadOnlySet<string> Answer,
        IReadOnlyList<float[]> WordingVectors,
        float[] AnswerVector
    )
    {
        public static Entry Of(T item, SentenceEmbeddings? embeddings) =>
            new(
                item,
                [.. item.Wordings.Select(AskedWords.Of)],
                AskedWords.Of(item.Answer).Stems,
                embeddings is null ? [] : [.. item.Wordings.Select(wording => KnownVectors.Shipped.Of(wording, embeddings))],
                embeddings is null ? [] : KnownVectors.Shipped.Of(item.Answer, embeddings)
            );

        public HashSet<string> AllStems() =>
            Wordings.SelectMany(static wording => wording.Stems).Concat(Answer).ToHashSet(StringComparer.Ordinal);
    }
}
