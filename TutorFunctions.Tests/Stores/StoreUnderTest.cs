using TutorFunctions.Stores;

namespace TutorFunctions.Tests.Stores;

/// <summary>The stores of one kind, fresh and empty.</summary>
/// <param name="close">Puts away what they lie in.</param>
public sealed class StoreUnderTest(
    ISessionStore sessions, IAlertStore alerts, ICourseStore courses, IEvidenceStore evidence, ILearnerStore learners, Func<ValueTask> close) : IAsyncDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));

    public ISessionStore Sessions => sessions;

    public IAlertStore Alerts => alerts;

    public ICourseStore Courses => courses;

    public IEvidenceStore Evidence => evidence;

    public ILearnerStore Learners => learners;

    /// <summary>Ends waits that would hang, so that a broken store fails the test instead of stopping the run.</summary>
    public CancellationToken Patience => _patience.Token;

    public async ValueTask DisposeAsync()
    {
        _patience.Dispose();
        await close();
    }
}
