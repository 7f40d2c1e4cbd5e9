using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using TutorFunctions.LanguageModels;

namespace TutorFunctions.Courses.Curation;

/// <summary>
/// Compares texts by their meaning: the cosine of the vectors that an embeddings endpoint gives them, each text asked for once. Without an
/// endpoint, and while it is down, by their words.
/// </summary>
public sealed partial class EmbeddingSimilarity(
    IEmbeddings embeddings,
    ModelSettings settings,
    TimeProvider clock,
    ILogger<EmbeddingSimilarity> logger
) : ITextSimilarity, IDisposable
{
    /// <summary>Texts whose vectors stay in memory: some 25 MB at 1,536 numbers each.</summary>
    private const int MostKept = 4096;

    /// <summary>Somebody waits for the answer, and words can be compared at once.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>How long an endpoint that failed is left alone.</summary>
    private static readonly TimeSpan s_rest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _vectors = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private long _restsUntil;

    public async Task<TextSimilarities> CompareAsync(
        IReadOnlyList<string> texts,
        IReadOnlyList<string> others,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(others);
        if (!embeddings.IsAvailable || clock.GetUtcNow().UtcTicks < Interlocked.Read(ref _restsUntil))
            return ByWords(texts, others);
        using var limit = new CancellationTokenSource(s_patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var vectors = await VectorsAsync(
                [.. texts.Concat(others).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()],
                either.Token
            );
            return new TextSimilarities(
                settings.EmbeddingModel!,
                [.. texts.Select(text => (IReadOnlyList<double>)[.. others.Select(other => Cosine(vectors, text, other))])]
            );
        }
        catch (Exception error)
            when (!cancellation.IsCancellationRequested
                && error is ModelFailedException or ModelNotAvailableException or OperationCanceledException
            )
        {
            Interlocked.Exchange(ref _restsUntil, (clock.GetUtcNow() + s_rest).UtcTicks);
            LogByWords(settings.EmbeddingModel!, error.Message);
            return ByWords(texts, others);
        }
    }

    public void Dispose() => _vectors.Dispose();

    private static TextSimilarities ByWords(IReadOnlyList<string> texts, IReadOnlyList<string> others) =>
        new(TfIdfSimilarity.Measure, TfIdfSimilarity.Compare(texts, others));

    private async Task<Dictionary<string, ReadOnlyMemory<float>>> VectorsAsync(string[] texts, CancellationToken cancellation)
    {
        var found = new Dictionary<string, ReadOnlyMemory<float>>();
        foreach (var text in texts)
        {
            if (_vectors.TryGetValue(text, out ReadOnlyMemory<float> vector))
                found.Add(text, vector);
        }

        string[] missing = [.. texts.Where(text => !found.ContainsKey(text))];
        if (missing.Length == 0)
            return found;
        foreach (var (text, vector) in missing.Zip(await embeddings.EmbedAsync(missing, cancellation)))
        {
            found.Add(text, vector);
            _vectors.Set(text, vector, new MemoryCacheEntryOptions { Size = 1 });
        }

        return found;
    }

    /// <summary>Opposite meanings count as nothing in common, and so does a text without words.</summary>
    private static double Cosine(Dictionary<string, ReadOnlyMemory<float>> vectors, string text, string other)
    {
        if (!vectors.TryGetValue(text, out var left) || !vectors.TryGetValue(other, out var right) || left.Length != right.Length)
            return 0;
        double product = 0,
            leftSquare = 0,
            rightSquare = 0;
        var x = left.Span;
        var y = right.Span;
        for (var at = 0; at < x.Length; at++)
        {
            product += x[at] * y[at];
            leftSquare += x[at] * x[at];
            rightSquare += y[at] * y[at];
        }

        var lengths = Math.Sqrt(leftSquare * rightSquare);
        return lengths > 0 ? Math.Clamp(product / lengths, 0, 1) : 0;
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The embeddings endpoint ({Model}) gave no vectors, so that texts are compared by their words for a minute: {Reason}"
    )]
    private partial void LogByWords(string model, string reason);
}
