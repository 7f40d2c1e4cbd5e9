using TutorFunctions.Learners.Fitting;
using TutorFunctions.Tools.Knowledge;

namespace TutorFunctions.Tests.Learners.Knowledge;

/// <summary>How well real answers are predicted, of pupils that nothing was fitted to.</summary>
public sealed class RealAnswerTests
{
    [Fact]
    public async Task The_file_is_read_whole()
    {
        var answers = await SpanishAnswers.OnceAsync();
        answers.Histories.Count.ShouldBe(37);
        answers.Histories.Sum(history => history.Responses.Count).ShouldBe(103_561);
        answers
            .Histories.Select(history => CrossValidation.FoldOf(history.Learner))
            .CountBy(fold => fold)
            .OrderBy(fold => fold.Key)
            .Select(fold => fold.Value)
            .ShouldBe([5, 7, 10, 5, 10]);
    }

    [Fact]
    public async Task The_online_model_foretells_the_next_answer()
    {
        var answers = await SpanishAnswers.OnceAsync();
        answers.Online.Auc.ShouldBeGreaterThan(0.835);
        answers.Online.Rmse.ShouldBeLessThan(0.362);
        answers.Online.LogLoss.ShouldBeLessThan(0.415);
    }

    [Fact]
    public async Task It_does_so_with_no_data_of_others_too() =>
        (await SpanishAnswers.OnceAsync()).FromNoData.Auc.ShouldBeGreaterThan(0.833);

    [Fact]
    public async Task The_nightly_model_foretells_it_better_and_means_what_it_says()
    {
        var answers = await SpanishAnswers.OnceAsync();
        answers.Nightly.Auc.ShouldBeGreaterThan(0.855);
        answers.Nightly.LogLoss.ShouldBeLessThan(0.388);
        answers.Nightly.CalibrationError.ShouldBeLessThan(0.015);
    }

    [Fact]
    public async Task Of_shuffled_answers_nothing_can_be_foretold()
    {
        var answers = await SpanishAnswers.OnceAsync();
        var shuffled = Shuffled.Of(answers.Histories, new Random(1));

        PredictionQuality.Of(CrossValidation.Predict(shuffled, Predictors.Online)).Auc.ShouldBe(0.5, 0.02);
    }
}
