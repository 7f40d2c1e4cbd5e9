using TutorFunctions.Learners.Evidence;
using TutorFunctions.LocalRuntime.Http;

namespace TutorFunctions.Stores.Sqlite;

public sealed class SqliteEvidenceStore(ILocalTaskHubAccessor runtime) : IEvidenceStore
{
    public Task RecordAsync(AnswerEvidence answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        runtime.Hub.Log.Append(new EvidenceRecorded(answer));
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    public Task CorrectAsync(EvidenceCorrection correction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(correction);
        runtime.Hub.Log.Append(new EvidenceCorrected(correction));
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    public async Task<IReadOnlyList<RecordedEvidence>> ReadAsync(
        string learnerId,
        long after,
        int limit,
        string? skill,
        CancellationToken cancellation
    )
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
            LearnerTables.Find(statements, learnerId) is { } learner ? LearnerReader.Evidence(statements, learner, after, limit, skill) : []
        );
    }
}
