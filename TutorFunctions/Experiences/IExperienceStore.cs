using TutorFunctions.Experiences.Endpoints;

namespace TutorFunctions.Experiences;

/// <summary>Keeps learning experiences as they are shown. Each is on disk when a call returns.</summary>
public interface IExperienceStore
{
    Task CreateAsync(ExperienceAnswer experience, CancellationToken cancellation);

    /// <returns>Null when there is none of that id.</returns>
    Task<ExperienceAnswer?> FindAsync(string experienceId, CancellationToken cancellation);

    /// <summary>Changes an experience as it is by then; one that is gone, with its learner, stays gone.</summary>
    Task UpdateAsync(string experienceId, Func<ExperienceAnswer, ExperienceAnswer> change, CancellationToken cancellation);

    Task<IReadOnlyList<ExperienceAnswer>> ListAsync(string learnerId, CancellationToken cancellation);

    Task DeleteAsync(string experienceId, CancellationToken cancellation);
}
