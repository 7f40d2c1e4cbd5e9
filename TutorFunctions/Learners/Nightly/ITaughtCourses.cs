namespace TutorFunctions.Learners.Nightly;

/// <summary>What is taught here, by which the learners who have answered anything are found.</summary>
public interface ITaughtCourses
{
    /// <returns>The ids of courses and of lesson packs.</returns>
    Task<IReadOnlyList<string>> ListIdsAsync(CancellationToken cancellation);
}
