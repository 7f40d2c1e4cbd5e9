using TutorFunctions.Experiences;
using TutorFunctions.Experiences.Endpoints;

namespace TutorFunctions.Stores.Tables;

/// <summary>Learning experiences in tables: each in a partition of its own, and a pointer to it in its learner's.</summary>
public sealed class TableExperienceStore(TutorTables tables) : IExperienceStore
{
    private const string RecordName = "record";
    private const string IdName = "id";

    /// <summary>Conflicts in one call after which something other than a busy experience must be wrong.</summary>
    private const int MostConflicts = 50;

    private readonly ITable _learners = tables.Learners;

    public async Task CreateAsync(ExperienceAnswer experience, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experience);
        var id = experience.ExperienceId;
        await _learners.WriteAsync(
            LearnerKeys.Learner(experience.LearnerId),
            [new Insert(LearnerKeys.Experience(id), new Dictionary<string, object> { [IdName] = id })],
            cancellation
        );
        await _learners.WriteAsync(
            Partition(id),
            [new Insert(RecordName, Payload.Of(RecordName, experience, ExperienceApiJson.Web.ExperienceAnswer))],
            cancellation
        );
    }

    public async Task<ExperienceAnswer?> FindAsync(string experienceId, CancellationToken cancellation) =>
        await _learners.FindAsync(Partition(experienceId), RecordName, cancellation) is { } row
            ? Payload.Get(row, RecordName, ExperienceApiJson.Web.ExperienceAnswer)
            : null;

    public async Task UpdateAsync(string experienceId, Func<ExperienceAnswer, ExperienceAnswer> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var conflicts = 0; await _learners.FindAsync(Partition(experienceId), RecordName, cancellation) is { } row; conflicts++)
        {
            var changed = change(Payload.Get(row, RecordName, ExperienceApiJson.Web.ExperienceAnswer));
            try
            {
                await _learners.WriteAsync(
                    Partition(experienceId),
                    [new Replace(RecordName, Payload.Of(RecordName, changed, ExperienceApiJson.Web.ExperienceAnswer), row.Version)],
                    cancellation
                );
                return;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Somebody changed it, or it is gone; read again, it says which.
            }
        }
    }

    public async Task<IReadOnlyList<ExperienceAnswer>> ListAsync(string learnerId, CancellationToken cancellation)
    {
        var found = new List<ExperienceAnswer>();
        foreach (var row in await _learners.ReadAsync(LearnerKeys.Experiences(learnerId), cancellation))
        {
            if (await FindAsync((string)row.Values[IdName], cancellation) is { } experience)
                found.Add(experience);
        }

        return found;
    }

    public async Task DeleteAsync(string experienceId, CancellationToken cancellation)
    {
        if (await FindAsync(experienceId, cancellation) is { } experience)
        {
            await _learners.TryWriteAsync(Partition(experienceId), [new Delete(RecordName)], cancellation);
            await _learners.TryWriteAsync(
                LearnerKeys.Learner(experience.LearnerId),
                [new Delete(LearnerKeys.Experience(experienceId))],
                cancellation
            );
        }
    }

    private static string Partition(string experienceId) => "x|" + TableKey.Of(experienceId);
}
