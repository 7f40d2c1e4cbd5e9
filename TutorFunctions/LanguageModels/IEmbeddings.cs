namespace TutorFunctions.LanguageModels;

/// <summary>Turns texts into vectors whose cosine says how alike their meanings are.</summary>
public interface IEmbeddings
{
    /// <summary>Whether an endpoint and a model are configured.</summary>
    bool IsAvailable { get; }

    /// <summary>One vector for each text, in their order.</summary>
    /// <exception cref="ModelFailedException">The endpoint did not answer this time.</exception>
    /// <exception cref="ModelNotAvailableException">No endpoint is configured, or it refuses.</exception>
    Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation);
}
