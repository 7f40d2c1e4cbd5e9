using System.ClientModel;
using OpenAI.Embeddings;

namespace TutorFunctions.LanguageModels;

/// <summary>Asks an embeddings endpoint of OpenAI's protocol.</summary>
public sealed class OpenAiEmbeddings(ModelSettings settings, OpenAiEndpoint endpoint, IModelSpending spending, TimeProvider clock)
    : IEmbeddings
{
    /// <summary>As many as every known server takes in one request.</summary>
    private const int MostAtOnce = 256;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public bool IsAvailable => settings is { Endpoint: not null, EmbeddingModel: not null };

    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (settings is not { Endpoint: not null, EmbeddingModel: { } model })
            throw new ModelNotAvailableException(
                "No embeddings are configured: set TUTOR_EMBEDDING_MODEL, and TUTOR_MODEL_ENDPOINT or TUTOR_MODEL_KEY."
            );
        if (
            settings.Budget.PerDay is { } budget
            && await spending.OfDayAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation) >= budget
        )
            throw new ModelNotAvailableException(FormattableString.Invariant($"The day's budget of ${budget} is spent."));
        var vectors = new List<ReadOnlyMemory<float>>(texts.Count);
        foreach (var part in texts.Chunk(MostAtOnce))
            vectors.AddRange(await EmbedAsync(model, part, cancellation));
        return vectors;
    }

    private async Task<IEnumerable<ReadOnlyMemory<float>>> EmbedAsync(string model, string[] texts, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(s_patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var measured = endpoint.Measure("embeddings", model);
        var redaction = new Redaction([], []);
        try
        {
            OpenAIEmbeddingCollection answer = await measured.OfAsync(
                endpoint
                    .Client.GetEmbeddingClient(model)
                    .GenerateEmbeddingsAsync(texts.Select(redaction.Apply), cancellationToken: either.Token),
                static given => new GenAiAnswer(given.Value.Model, given.Value.Usage?.InputTokenCount, null)
            );
            if (answer.Count != texts.Length)
                throw new ModelFailedException($"{model} gave {answer.Count} vectors for {texts.Length} texts.");
            var tokens = answer.Usage?.InputTokenCount ?? 0;

            // What was used is noted even when nobody waits for the answer any more.
            await spending.AddAsync(
                new ModelUse(
                    clock.GetUtcNow().UtcDateTime,
                    null,
                    "embeddings",
                    model,
                    tokens,
                    0,
                    settings.Prices.Find(model)?.Of(tokens, 0, 0)
                ),
                CancellationToken.None
            );
            return answer.OrderBy(vector => vector.Index).Select(vector => vector.ToFloats());
        }
        catch (ClientResultException refusal) when (refusal.Status is >= 400 and < 500 and not (408 or 429))
        {
            throw new ModelNotAvailableException($"The endpoint refused {model} with {refusal.Status}.", refusal);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && OpenAiEndpoint.IsOfTheWire(error))
        {
            throw new ModelFailedException($"{model} could not be reached: {error.Message}", error);
        }
    }
}
