using System.Text.Json;
using TutorFunctions.Learners;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

public sealed class SqliteLearnerStore(ILocalTaskHubAccessor runtime) : ILearnerStore
{
    public async Task<StoredLearner?> FindAsync(string learnerId, CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements => LearnerReader.Find(statements, learnerId));
    }

    public Task PutProfileAsync(LearnerProfile profile, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(profile);
        runtime.Hub.Log.Append(new ProfileStored(profile));
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> ListOfCourseAsync(string courseId, string? after, int limit, CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
        {
            var learners = new List<string>();
            using var row = statements.Query(
                "SELECT learner_id FROM course_learners WHERE course_id = $1 AND learner_id > $2 ORDER BY learner_id LIMIT $3",
                courseId,
                after ?? string.Empty,
                limit
            );
            while (row.Read())
                learners.Add(row.GetString(0));
            return learners;
        });
    }

    public Task EraseAsync(string learnerId, CancellationToken cancellation)
    {
        runtime.Hub.Log.Append(new LearnerErased(learnerId), new FreePagesOverwritten());
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    private sealed record ProfileStored(LearnerProfile Profile) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) =>
            statements.Execute(
                "INSERT INTO learners(id, profile) VALUES($1, $2) ON CONFLICT(id) DO UPDATE SET profile = excluded.profile",
                Profile.LearnerId,
                JsonSerializer.SerializeToUtf8Bytes(Profile, LearnerJson.Default.LearnerProfile)
            );
    }

    private sealed record LearnerErased(string LearnerId) : IDatabaseWrite
    {
        public void Apply(StatementCache statements)
        {
            if (LearnerTables.Find(statements, LearnerId) is not { } number)
                return;
            statements.Execute("DELETE FROM evidence WHERE position BETWEEN $1 AND $2", Positions.Of(number), Positions.LastOf(number));
            statements.Execute("DELETE FROM learner_skills WHERE learner = $1", number);
            statements.Execute("DELETE FROM learner_items WHERE learner = $1", number);
            statements.Execute("DELETE FROM course_learners WHERE learner_id = $1", LearnerId);
            statements.Execute("DELETE FROM learners WHERE number = $1", number);
        }
    }
}
