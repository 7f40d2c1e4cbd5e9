using TutorFunctions.Assessments;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// Assessments in the same file. The commit log takes changes one after another, so that of two at once the first is stored.
/// </summary>
public sealed class SqliteAssessmentStore(ILocalTaskHubAccessor runtime) : IAssessmentStore
{
    private CommitLog Log => runtime.Hub.Log;

    public Task CreateAsync(AssessmentPlan plan, AssessmentState state, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(state);
        Log.Append(new AssessmentCreated(plan, state));
        return Log.FlushAsync(cancellation);
    }

    public Task<Assessment?> FindAsync(string assessmentId, CancellationToken cancellation) =>
        ReadAsync(statements => AssessmentReader.Find(statements, assessmentId), cancellation);

    public async Task<bool> TryRecordAsync(AssessmentChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        var write = new AssessmentChanged(change);
        Log.Append(write);
        await Log.FlushAsync(cancellation);
        return write.IsTaken;
    }

    public Task<AssessmentPage> ListAsync(AssessmentFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadAsync(statements => AssessmentReader.List(statements, filter), cancellation);
    }

    public Task<CourseCalibrations> ReadCalibrationsAsync(string courseId, CancellationToken cancellation) =>
        ReadAsync(statements => AssessmentReader.Calibrations(statements, courseId), cancellation);

    public async Task<bool> EraseLearnerAsync(string learnerId, CancellationToken cancellation)
    {
        var write = new AssessmentsErased(learnerId);
        Log.Append(write);
        await Log.FlushAsync(cancellation);
        return write.HasFound;
    }

    private async Task<T> ReadAsync<T>(Func<StatementCache, T> read, CancellationToken cancellation)
    {
        await Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(read);
    }
}
