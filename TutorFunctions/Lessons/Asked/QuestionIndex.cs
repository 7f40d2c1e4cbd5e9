using System.Numerics.Tensors;
using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Lessons.Asked;

/// <summary>
/// The questions of a lesson by the stems of their words and by their meaning. A word that few of them have weighs more (inverse document
/// frequency, Spärck Jones, 1972).
/// </summary>
internal sealed class QuestionIndex
{
    private const double Thousandths = 1_000;

    private readonly List<Entry> _entries;
    private readonly Dictionary<string, double> _weights;
    private readonly double _unknown;

    /// <param name="questions">The questions.</param>
    /// <param name="embeddings">What tells meanings; null to go by the words alone.</param>
    public QuestionIndex(IReadOnlyList<ForeseenQuestion> questions, SentenceEmbeddings? embeddings)
    {
        Embeddings = embeddings;
        _entries = [.. questions.Select(question => Entry.Of(question, embeddings))];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in _entries.SelectMany(static entry => entry.AllStems()))
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        _weights = counts.ToDictionary(
            static pair => pair.Key,
            pair => Math.Log(1 + ((double)questions.Count / pair.Value)),
            StringComparer.Ordinal
        );
        _unknown = Math.Log(1 + questions.Count);
    }

    public SentenceEmbeddings? Embeddings { get; }

    /// <summary>The question that is most alike, how alike it is, from 0 to 1, and how much less the next one is.</summary>
    public FoundQuestion? Best(AskedText text)
    {
        var asked = text.Words.Spelled(_weights.Keys);
        if (asked.Stems.Count == 0 && Embeddings is null)
            return null;
        var meant = Embeddings is null ? null : text.Meaning(Embeddings);
        var ranked = _entries
            .Select(entry => (entry.Question, Likeness: Between(asked, meant, entry)))
            .OrderByDescending(static one => one.Likeness)
            .Take(2)
            .ToList();
        return ranked is [var best, ..]
            ? new FoundQuestion(best.Question, best.Likeness, best.Likeness - (ranked.Count > 1 ? ranked[1].Likeness : 0))
            : null;
    }

    // Rounded, so that it is the same on every machine.
    private double Between(AskedWords asked, float[]? meant, Entry entry)
    {
        var byWords = Likeness.OfWords(asked, entry.Wordings, entry.Answer, Weight);
        if (meant is null)
            return Math.Round(byWords * Thousandths) / Thousandths;
        var wording = entry.WordingVectors.Max(vector => TensorPrimitives.Dot<float>(vector, meant));
        var answer = TensorPrimitives.Dot<float>(entry.AnswerVector, meant);
        return Math.Round(Likeness.Of(byWords, wording, answer) * Thousandths) / Thousandths;
    }

    private double Weight(string stem) => _weights.GetValueOrDefault(stem, _unknown);

    private sealed record Entry(
        ForeseenQuestion Question,
        IReadOnlyList<AskedWords> Wordings,
        IReadOnlySet<string> Answer,
        IReadOnlyList<float[]> WordingVectors,
        float[] AnswerVector
    )
    {
        public static Entry Of(ForeseenQuestion question, SentenceEmbeddings? embeddings) =>
            new(
                question,
                [.. question.Wordings.Select(AskedWords.Of)],
                AskedWords.Of(question.Answer).Stems,
                embeddings is null ? [] : [.. question.Wordings.Select(wording => KnownVectors.Shipped.Of(wording, embeddings))],
                embeddings is null ? [] : KnownVectors.Shipped.Of(question.Answer, embeddings)
            );

        public HashSet<string> AllStems() =>
            Wordings.SelectMany(static wording => wording.Stems).Concat(Answer).ToHashSet(StringComparer.Ordinal);
    }
}
