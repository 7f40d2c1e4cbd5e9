using TutorFunctions.Learners.Commands;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tests.Learners.Knowledge;

/// <summary>
/// 103,561 answers of 37 pupils to Spanish vocabulary (Lindsey, Shroyer, Pashler and Mozer 2014), and what the models fitted to four fifths of the
/// pupils say of the others. Fitted once for all tests.
/// </summary>
public sealed class SpanishAnswers : IAsyncLifetime
{
    public IReadOnlyList<LearnerHistory> Histories { get; private set; } = [];

    public PredictionQuality FromNoData { get; private set; } = null!;

    public PredictionQuality Online { get; private set; } = null!;

    public PredictionQuality Nightly { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Histories = await ResponseFile.ReadAsync(SharedData.SpanishFile, CancellationToken.None);
        FromNoData = Judge(_ => Predictors.FromNoData);
        var fitted = new Dictionary<int, KnowledgeModel>();
        Online = Judge(train => Predictors.Online(fitted[FoldLeftOut(train)] = KnowledgeFit.Fit(train)));
        Nightly = Judge(train => Predictors.Nightly(RecencyFit.Fit(train, fitted[FoldLeftOut(train)]), fitted[FoldLeftOut(train)]));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public PredictionQuality Judge(Func<IReadOnlyList<LearnerHistory>, AnswerPredictor> fit) => PredictionQuality.Of(CrossValidation.Predict(Histories, fit));

    private static int FoldLeftOut(IReadOnlyList<LearnerHistory> train) =>
        Enumerable.Range(0, CrossValidation.Folds).Except(train.Select(history => CrossValidation.FoldOf(history.Learner))).Single();
}
