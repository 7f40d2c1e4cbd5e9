using TutorFunctions.Access;
using TutorFunctions.Assessments;
using TutorFunctions.Classes;
using TutorFunctions.Courses;
using TutorFunctions.LanguageModels;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Sessions;

namespace TutorFunctions.Tests.Stores;

/// <summary>The stores of one kind, fresh and empty.</summary>
/// <param name="reopen">Opens them anew on what they have written, as another process would.</param>
/// <param name="close">Puts away what they lie in.</param>
public sealed class StoreUnderTest(OpenedStores opened, Func<Task<OpenedStores>> reopen, Func<ValueTask> close) : IAsyncDisposable
{
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));
    private OpenedStores _opened = opened;

    public ISessionStore Sessions => _opened.Sessions;

    public IAlertStore Alerts => _opened.Alerts;

    public ICourseStore Courses => _opened.Courses;

    public IEvidenceStore Evidence => _opened.Evidence;

    public ILearnerStore Learners => _opened.Learners;

    public IAssessmentStore Assessments => _opened.Assessments;

    public ISessionFigures Figures => _opened.Figures;

    public IModelSpending Spending => _opened.Spending;

    public INightlyModelStore NightlyModels => _opened.NightlyModels;

    public IAccessStore Access => _opened.Access;

    public IClassStore Classes => _opened.Classes.Classes;

    public IAssignmentStore Assignments => _opened.Classes.Assignments;

    public IClassFigures ClassFigures => _opened.Classes.Figures;

    /// <summary>Ends waits that would hang, so that a broken store fails the test instead of stopping the run.</summary>
    public CancellationToken Patience => _patience.Token;

    public async Task ReopenAsync() => _opened = await reopen();

    public async ValueTask DisposeAsync()
    {
        _patience.Dispose();
        await close();
    }
}
