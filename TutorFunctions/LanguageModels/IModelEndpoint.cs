namespace TutorFunctions.LanguageModels;

/// <summary>Where models are called.</summary>
public interface IModelEndpoint
{
    /// <exception cref="ModelFailedException">It did not answer in time, or with an error that may pass.</exception>
    /// <exception cref="ModelNotAvailableException">It refuses, and will do so again.</exception>
    Task<ModelReply> CallAsync(ModelCall call, CancellationToken cancellation);
}
