using BitFaster.Caching.Lru;

namespace TutorFunctions.Language.Embeddings;

/// <summary>
/// Embeddings of texts, by a model that is loaded when the first text is asked for, so that a server without questions in words never
/// spends its memory. The texts of questions are kept, since all who answer one are held against the same.
/// </summary>
internal sealed class SentenceEmbeddings
{
    private const int MostKept = 2_000;

    private readonly Lazy<SentenceModel> _model = new();
    private readonly ConcurrentLru<string, EmbeddedText> _kept = new(concurrencyLevel: 1, MostKept, StringComparer.Ordinal);

    /// <summary>Those of the process; null when they are switched off.</summary>
    public static SentenceEmbeddings? Shared { get; private set; } = new();

    /// <summary>Leaves everything to the words, or no longer.</summary>
    public static void Switch(bool on) => Shared = on ? Shared ?? new SentenceEmbeddings() : null;

    /// <summary>A text that is embedded once, as a reply.</summary>
    public EmbeddedText Of(string text) => _model.Value.Embed(text);

    /// <summary>A text that is asked for again, as a question or its answer.</summary>
    public EmbeddedText OfKept(string text) => _kept.GetOrAdd(text, static (kept, model) => model.Value.Embed(kept), _model);
}
