using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using TutorFunctions.Learners.Fitting;

namespace TutorFunctions.Tools.Knowledge;

/// <summary><c>knowledge evaluate</c>: how well each model predicts the answers of learners that it was not fitted to.</summary>
internal static class EvaluateCommand
{
    private const string Description = """
        Measure how well each model predicts the answers: five folds split by learner,
        each answer predicted from that learner's earlier ones only.
        """;

    private static readonly (string Name, Func<IReadOnlyList<LearnerHistory>, AnswerPredictor> Fit)[] s_models =
    [
        ("constant", Predictors.Constant),
        ("knowledge tracing", train => Predictors.Tracing(train, forgetting: false)),
        ("knowledge tracing with forgetting", train => Predictors.Tracing(train, forgetting: true)),
        ("performance factors, from no data", _ => Predictors.FromNoData),
        ("performance factors", Predictors.Online),
        ("nightly, with recency", Predictors.Nightly),
    ];

    public static Command Create()
    {
        var (file, json) = (KnowledgeCommand.File(), OutputOptions.Json());
        var shuffled = new Option<bool>("--shuffled")
        {
            Description = "Deal the scores out at random first. Nothing can be predicted then: an AUC other than 0.50 would show a leak.",
        };
        var command = new Command("evaluate", Description) { file, shuffled, json };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = new Terminal(parsed.InvocationConfiguration);
                var histories = await ResponseFile.ReadAsync(parsed.GetRequiredValue(file).FullName, cancellation);
                if (parsed.GetValue(shuffled))
                    histories = Shuffled.Of(histories, new Random(1));
                var quality = await terminal.ProgressAsync("Fitting", progress => Evaluate(histories, progress, cancellation));
                var evaluation = new ModelEvaluation(ResponseCounts.Of(histories), quality);
                if (parsed.GetValue(json))
                    await terminal.WriteJsonAsync(evaluation, KnowledgeJson.Default.ModelEvaluation, cancellation);
                else
                    Show(terminal.Output, evaluation);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static List<ModelQuality> Evaluate(
        IReadOnlyList<LearnerHistory> histories,
        ProgressTask progress,
        CancellationToken cancellation
    )
    {
        progress.MaxValue = s_models.Length * histories.DistinctBy(history => CrossValidation.FoldOf(history.Learner)).Count();
        return [.. s_models.Select(model => ModelQuality.Of(model.Name, Quality(model.Fit)))];

        PredictionQuality Quality(Func<IReadOnlyList<LearnerHistory>, AnswerPredictor> fit) =>
            PredictionQuality.Of(CrossValidation.Predict(histories, train => Fitted(fit, train)));

        AnswerPredictor Fitted(Func<IReadOnlyList<LearnerHistory>, AnswerPredictor> fit, IReadOnlyList<LearnerHistory> train)
        {
            cancellation.ThrowIfCancellationRequested();
            var predictor = fit(train);
            progress.Increment(1);
            return predictor;
        }
    }

    private static void Show(IAnsiConsole output, ModelEvaluation evaluation)
    {
        output.WriteLine(evaluation.Data.ToString());
        var table = new Table().Border(TableBorder.Minimal).AddColumn("model");
        foreach (var column in new[] { "AUC", "RMSE", "log loss", "calibration error" })
            table.AddColumn(column, cell => cell.RightAligned());
        foreach (var model in evaluation.Models)
            table.AddRow(model.Model, Digits(model.Auc), Digits(model.Rmse), Digits(model.LogLoss), Digits(model.CalibrationError));
        output.Write(table);
    }

    private static string Digits(double? figure) => figure?.ToString("F4", CultureInfo.InvariantCulture) ?? "-";
}
