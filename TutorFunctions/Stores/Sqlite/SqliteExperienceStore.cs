using System.Text.Json;
using TutorFunctions.Experiences;
using TutorFunctions.Experiences.Endpoints;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

public sealed class SqliteExperienceStore(ILocalTaskHubAccessor runtime) : IExperienceStore
{
    public static readonly VersionedTables Tables = new(
        "experience",
        """
        CREATE TABLE experiences(
            id TEXT PRIMARY KEY,
            learner_id TEXT NOT NULL,
            record BLOB NOT NULL);
        CREATE INDEX experiences_by_learner ON experiences(learner_id, id);
        """
    );

    public Task CreateAsync(ExperienceAnswer experience, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(experience);
        return WriteAsync(new Created(experience), cancellation);
    }

    public async Task<ExperienceAnswer?> FindAsync(string experienceId, CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements => Read(statements, experienceId));
    }

    public Task UpdateAsync(string experienceId, Func<ExperienceAnswer, ExperienceAnswer> change, CancellationToken cancellation) =>
        WriteAsync(new Updated(experienceId, change), cancellation);

    public async Task<IReadOnlyList<ExperienceAnswer>> ListAsync(string learnerId, CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
        {
            var found = new List<ExperienceAnswer>();
            using var row = statements.Query("SELECT record FROM experiences WHERE learner_id = $1 ORDER BY id", learnerId);
            while (row.Read())
                found.Add(JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), ExperienceApiJson.Web.ExperienceAnswer)!);
            return found;
        });
    }

    public Task DeleteAsync(string experienceId, CancellationToken cancellation) => WriteAsync(new Deleted(experienceId), cancellation);

    private Task WriteAsync(IDatabaseWrite write, CancellationToken cancellation)
    {
        runtime.Hub.Log.Append(write);
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    private static ExperienceAnswer? Read(StatementCache statements, string id) =>
        statements.Scalar("SELECT record FROM experiences WHERE id = $1", id) is byte[] record
            ? JsonSerializer.Deserialize(record, ExperienceApiJson.Web.ExperienceAnswer)
            : null;

    private sealed record Created(ExperienceAnswer Experience) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) =>
            statements.Execute(
                "INSERT OR IGNORE INTO experiences VALUES($1, $2, $3)",
                Experience.ExperienceId,
                Experience.LearnerId,
                JsonSerializer.SerializeToUtf8Bytes(Experience, ExperienceApiJson.Web.ExperienceAnswer)
            );
    }

    private sealed record Updated(string Id, Func<ExperienceAnswer, ExperienceAnswer> Change) : IDatabaseWrite
    {
        public void Apply(StatementCache statements)
        {
            if (Read(statements, Id) is { } before)
                statements.Execute(
                    "UPDATE experiences SET record = $2 WHERE id = $1",
                    Id,
                    JsonSerializer.SerializeToUtf8Bytes(Change(before), ExperienceApiJson.Web.ExperienceAnswer)
                );
        }
    }

    private sealed record Deleted(string Id) : IDatabaseWrite
    {
        public void Apply(StatementCache statements)
        {
            statements.Execute("DELETE FROM experiences WHERE id = $1", Id);
        }
    }
}
