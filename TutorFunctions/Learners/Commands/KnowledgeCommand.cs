using System.Globalization;
using TutorFunctions.Learners.Fitting;

namespace TutorFunctions.Learners.Commands;

/// <summary><c>knowledge fit</c> and <c>knowledge evaluate</c>: fits the learner models to a file of answers, or says how well they predict it.</summary>
internal static class KnowledgeCommand
{
    public const string Name = "knowledge";

    private const string Help = """
        knowledge evaluate <file> [--shuffled]
            Says how well each model predicts the answers in the file: five folds split by learner, each answer predicted from that
            learner's earlier ones only. --shuffled deals the scores out at random first; nothing can be predicted then, and an
            area under the curve other than 0.50 would show a leak.

        knowledge fit <file> [--out <models.json>] [--forgetting]
            Fits the models to all answers in the file and prints what was found; --out writes them as JSON. --forgetting lets
            knowledge tracing find that skills are forgotten between questions.

        The file: comma-, tab- or semicolon-separated, with a header. Rows of a learner are in order of time.
            user_id    (or learner_id, learner, student)   whose answer
            item_id    (or item)                           to which question
            correct    (or score)                          0 wrong to 1 right
            skill_id   (or skill)                          optional: else each item is a skill of its own
            options                                        optional: how many options a choice had; 0 or empty for a free answer
            timestamp  (or at)                             optional: RFC 3339, or seconds since 1970; 0 or empty when unknown
        """;

    /// <returns>0, or 1 when the file or the arguments cannot be used.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            switch (arguments)
            {
                case ["evaluate", var file]:
                    return await EvaluateAsync(await ResponseFile.ReadAsync(file, cancellation), output);
                case ["evaluate", var file, "--shuffled"]:
                    return await EvaluateAsync(Shuffled.Of(await ResponseFile.ReadAsync(file, cancellation), new Random(1)), output);
                case ["fit", var file, .. var options]:
                    return await FitAsync(file, FitOptions.Read(options), output, cancellation);
                case [] or ["--help"] or ["-h"] or ["help"]:
                    await output.WriteLineAsync(Help);
                    return 0;
                default:
                    await errors.WriteLineAsync($"\"knowledge {string.Join(' ', arguments)}\" cannot be read.{Environment.NewLine}{Environment.NewLine}{Help}");
                    return 1;
            }
        }
        catch (Exception error) when (error is ResponseFileException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task<int> EvaluateAsync(IReadOnlyList<LearnerHistory> histories, TextWriter output)
    {
        (string Name, Func<IReadOnlyList<LearnerHistory>, AnswerPredictor> Fit)[] models =
        [
            ("constant", Predictors.Constant),
            ("knowledge tracing", train => Predictors.Tracing(train, forgetting: false)),
            ("knowledge tracing with forgetting", train => Predictors.Tracing(train, forgetting: true)),
            ("performance factors, from no data", _ => Predictors.FromNoData),
            ("performance factors", Predictors.Online),
            ("nightly, with recency", Predictors.Nightly),
        ];
        await output.WriteLineAsync(Counted(histories));
        await output.WriteLineAsync($"{"model",-34} {"AUC",6} {"RMSE",6} {"log loss",9} {"calibration error",18}");
        foreach (var (name, fit) in models)
        {
            var quality = PredictionQuality.Of(CrossValidation.Predict(histories, fit));
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{name,-34} {quality.Auc,6:F4} {quality.Rmse,6:F4} {quality.LogLoss,9:F4} {quality.CalibrationError,18:F4}"));
        }

        return 0;
    }

    private static async Task<int> FitAsync(string file, FitOptions options, TextWriter output, CancellationToken cancellation)
    {
        var histories = await ResponseFile.ReadAsync(file, cancellation);
        var knowledge = KnowledgeFit.Fit(histories, options.Forgetting);
        await output.WriteLineAsync(Counted(histories));
        await output.WriteLineAsync($"performance factors: {knowledge.Elo}");
        await output.WriteLineAsync($"knowledge tracing, pooled: {knowledge.Tracing}");
        var claims = MasteryClaims.Check(histories, knowledge);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"after {claims.Count} claims of mastery {claims.Observed:P1} of the next answers were right, {claims.Predicted:P1} were expected: tracing {(claims.Hold ? "may judge by itself" : "needs the nightly model to agree")}"));
        await output.WriteLineAsync($"{knowledge.Items.Count} item difficulties, {knowledge.SkillTracing.Count} skills");
        if (options.Out is { } path)
        {
            var models = new FittedModels(FittedModels.CurrentFormat, histories.Count, histories.Sum(history => history.Responses.Count), knowledge, claims, RecencyFit.Fit(histories, knowledge));
            await File.WriteAllBytesAsync(path, models.Serialize(), cancellation);
            await output.WriteLineAsync($"written to {path}");
        }

        return 0;
    }

    private static string Counted(IReadOnlyList<LearnerHistory> histories)
    {
        var responses = histories.SelectMany(history => history.Responses).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{responses.Count:N0} answers of {histories.Count} learners to {responses.Select(response => response.Item).Distinct().Count()} items, {responses.Select(response => response.Skill).Distinct().Count()} skills");
    }
}
