using System.Text.Json;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

public sealed class SqliteEvidenceStore(ILocalTaskHubAccessor runtime) : IEvidenceStore
{
    public Task RecordAsync(AnswerEvidence answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        runtime.Hub.Log.Append(new EvidenceRecorded(answer));
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    public async Task<IReadOnlyList<RecordedEvidence>> ReadAsync(string learnerId, long after, int limit, string? skill, CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements => LearnerTables.Find(statements, learnerId) is { } learner ? Read(statements, learner, after, limit, skill) : []);
    }

    private static List<RecordedEvidence> Read(StatementCache statements, long learner, long after, int limit, string? skill)
    {
        var answers = new List<RecordedEvidence>();
        using var row = skill is null
            ? statements.Query(
                "SELECT position, answer FROM evidence WHERE position BETWEEN $1 AND $2 ORDER BY position LIMIT $3",
                Positions.Of(learner, after + 1), Positions.LastOf(learner), limit)
            : statements.Query(
                "SELECT position, answer FROM evidence WHERE skill = $1 AND position BETWEEN $2 AND $3 ORDER BY position LIMIT $4",
                skill, Positions.Of(learner, after + 1), Positions.LastOf(learner), limit);
        while (row.Read())
        {
            answers.Add(new RecordedEvidence(
                row.GetInt64(0) - Positions.Of(learner), JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), LearnerJson.Default.AnswerEvidence)!));
        }

        return answers;
    }
}
