using TutorFunctions.Language.Embeddings;

namespace TutorFunctions.Lessons.Asked;

/// <summary>A question of a learner, worked out once for all lists that it is looked up in.</summary>
internal sealed class AskedText(string text)
{
    private float[]? _meaning;

    public AskedWords Words { get; } = AskedWords.Of(text);

    /// <summary>Its vector, of length 1.</summary>
    public float[] Meaning(SentenceEmbeddings embeddings) => _meaning ??= embeddings.Of(text).Sentence;

    /// <summary>Whether two texts have a word of meaning in common.</summary>
    public static bool Shares(string one, string other) => AskedWords.Of(one).Stems.Overlaps(AskedWords.Of(other).Stems);
}
