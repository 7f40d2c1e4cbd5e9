using System.ClientModel;
using Azure.Identity;
using Microsoft.Extensions.AI;
using TutorFunctions.LanguageModels.Pipeline;
using TutorFunctions.LanguageModels.Wire;

namespace TutorFunctions.LanguageModels;

/// <summary>Asks an embeddings endpoint of OpenAI's protocol.</summary>
/// <param name="generator">The model; null where none is configured.</param>
public sealed class OpenAiEmbeddings(
    ModelSettings settings,
    IEmbeddingGenerator<string, Embedding<float>>? generator,
    ModelLedger ledger,
    TimeProvider clock
) : IEmbeddings
{
    private const string Agent = "embeddings";

    /// <summary>As many as every known server takes in one request.</summary>
    private const int MostAtOnce = 256;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public bool IsAvailable => generator is not null;

    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (generator is null || settings.EmbeddingModel is not { } model)
            throw new ModelNotAvailableException(
                "No embeddings are configured: set TUTOR_EMBEDDING_MODEL, and TUTOR_MODEL_ENDPOINT or TUTOR_MODEL_KEY."
            );
        var vectors = new List<ReadOnlyMemory<float>>(texts.Count);
        foreach (var part in texts.Chunk(MostAtOnce))
            vectors.AddRange(await EmbedAsync(generator, model, part, cancellation));
        return vectors;
    }

    private async Task<IEnumerable<ReadOnlyMemory<float>>> EmbedAsync(
        IEmbeddingGenerator<string, Embedding<float>> generator,
        string model,
        string[] texts,
        CancellationToken cancellation
    )
    {
        await using var held = await ledger.HoldAsync(null, Agent, model, texts.Sum(static text => text.Length), cancellation);
        using var limit = new CancellationTokenSource(s_patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var redaction = new Redaction([], []);
        try
        {
            var answer = await generator.GenerateAsync(texts.Select(redaction.Apply), cancellationToken: either.Token);
            if (answer.Count != texts.Length)
                throw new ModelFailedException($"{model} gave {answer.Count} vectors for {texts.Length} texts.");
            var tokens = (int)(answer.Usage?.InputTokenCount ?? 0);

            // What was used is noted even when nobody waits for the answer any more.
            await held.SettleAsync(
                new ModelUse(clock.GetUtcNow().UtcDateTime, null, Agent, model, tokens, 0, settings.Prices.Find(model)?.Of(tokens, 0, 0))
            );
            return answer.Select(static vector => vector.Vector);
        }
        catch (Exception error) when (error is ClientResultException or AuthenticationFailedException)
        {
            throw WireFault.Of(error, model, s_patience);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new ModelFailedException($"{model} did not answer within {s_patience.TotalSeconds} s.", error);
        }
    }
}
