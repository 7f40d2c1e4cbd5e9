namespace TutorFunctions.Learners.Nightly;

/// <summary>Keeps the model that was fitted to all learners' answers last. It names items and skills, and no learner.</summary>
public interface INightlyModelStore
{
    /// <summary>Puts a model in place of the one before; it is on disk when this returns.</summary>
    /// <param name="model">Null when there is none any more.</param>
    Task PutAsync(NightlyModel? model, CancellationToken cancellation);

    /// <returns>Null when there is none.</returns>
    Task<NightlyModel?> FindAsync(CancellationToken cancellation);
}
