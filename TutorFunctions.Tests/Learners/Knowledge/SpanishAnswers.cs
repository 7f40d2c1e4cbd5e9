using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Tools.Knowledge;

namespace TutorFunctions.Tests.Learners.Knowledge;

/// <summary>
/// 103,561 answers of 37 pupils to Spanish vocabulary (Lindsey, Shroyer, Pashler and Mozer 2014), and what the models fitted to four fifths
/// of the pupils say of the others. Fitted once for all tests.
/// </summary>
public sealed class SpanishAnswers
{
    private static readonly Lazy<Task<SpanishAnswers>> s_read = new(ReadAsync);

    private SpanishAnswers(IReadOnlyList<LearnerHistory> histories)
    {
        Histories = histories;
        FromNoData = Judge(_ => Predictors.FromNoData);
        var fitted = new Dictionary<int, KnowledgeModel>();
        Online = Judge(train => Predictors.Online(fitted[FoldLeftOut(train)] = KnowledgeFit.Fit(train)));
        Nightly = Judge(train => Predictors.Nightly(RecencyFit.Fit(train, fitted[FoldLeftOut(train)]), fitted[FoldLeftOut(train)]));
    }

    public IReadOnlyList<LearnerHistory> Histories { get; }

    public PredictionQuality FromNoData { get; }

    public PredictionQuality Online { get; }

    public PredictionQuality Nightly { get; }

    /// <summary>The answers; a test that asks for them without the material is skipped.</summary>
    public static Task<SpanishAnswers> OnceAsync() => s_read.Value;

    public PredictionQuality Judge(Func<IReadOnlyList<LearnerHistory>, AnswerPredictor> fit) =>
        PredictionQuality.Of(CrossValidation.Predict(Histories, fit));

    private static async Task<SpanishAnswers> ReadAsync() =>
        new(await ResponseFile.ReadAsync(SharedMaterial.Find("data", "spanish", "spanish_37students.tsv"), CancellationToken.None));

    private static int FoldLeftOut(IReadOnlyList<LearnerHistory> train) =>
        Enumerable.Range(0, CrossValidation.Folds).Except(train.Select(history => CrossValidation.FoldOf(history.Learner))).Single();
}
