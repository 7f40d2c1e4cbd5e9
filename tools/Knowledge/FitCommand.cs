using System.CommandLine;
using System.Globalization;
using System.Text;
using Spectre.Console;
using TutorFunctions.Learners.Fitting;

namespace TutorFunctions.Tools.Knowledge;

/// <summary><c>knowledge fit</c>: fits the models to all answers of a file.</summary>
internal static class FitCommand
{
    private const int Stages = 3;

    public static Command Create()
    {
        var (file, json) = (KnowledgeCommand.File(), OutputOptions.Json());
        json.Description = "Write the models to standard output, as --out does to a file, and nothing else.";
        var target = new Option<FileInfo>("--out") { Description = "Write the models as JSON to this file.", HelpName = "models.json" };
        var forgetting = new Option<bool>("--forgetting")
        {
            Description = "Let knowledge tracing find that skills are forgotten between questions.",
        };
        var command = new Command("fit", "Fit the models to all answers in the file and say what was found.")
        {
            file,
            target,
            forgetting,
            json,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = new Terminal(parsed.InvocationConfiguration);
                var histories = await ResponseFile.ReadAsync(parsed.GetRequiredValue(file).FullName, cancellation);
                var models = await terminal.ProgressAsync("Fitting", progress =>
                    Fit(histories, parsed.GetValue(forgetting), progress, cancellation)
                );
                if (parsed.GetValue(json))
                    await terminal.Lines.WriteLineAsync(Encoding.UTF8.GetString(models.Serialize()).AsMemory(), cancellation);
                else
                    Show(terminal.Output, ResponseCounts.Of(histories), models);
                if (parsed.GetValue(target) is { } path)
                {
                    await File.WriteAllBytesAsync(path.FullName, models.Serialize(), cancellation);
                    terminal.Errors.WriteLine($"The models are in {path.FullName}.");
                }

                return ExitCode.Done;
            }
        );
        return command;
    }

    private static FittedModels Fit(
        IReadOnlyList<LearnerHistory> histories,
        bool forgetting,
        ProgressTask progress,
        CancellationToken cancellation
    )
    {
        progress.MaxValue = Stages;
        var knowledge = Stage(() => KnowledgeFit.Fit(histories, forgetting));
        var claims = Stage(() => MasteryClaims.Check(histories, knowledge));
        var recency = Stage(() => RecencyFit.Fit(histories, knowledge));
        var answers = histories.Sum(history => history.Responses.Count);
        return new(FittedModels.CurrentFormat, histories.Count, answers, knowledge, claims, recency);

        T Stage<T>(Func<T> fit)
        {
            cancellation.ThrowIfCancellationRequested();
            var fitted = fit();
            progress.Increment(1);
            return fitted;
        }
    }

    private static void Show(IAnsiConsole output, ResponseCounts counts, FittedModels models)
    {
        var (knowledge, claims) = (models.Knowledge, models.Claims);
        output.WriteLine(counts.ToString());
        output.WriteLine($"performance factors: {knowledge.Elo}");
        output.WriteLine($"knowledge tracing, pooled: {knowledge.Tracing}");
        var judges = claims.Hold ? "may judge by itself" : "needs the nightly model to agree";
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"after {claims.Count} claims of mastery {claims.Observed:P1} of the next answers were right, "
                    + $"{claims.Predicted:P1} were expected: tracing {judges}"
            )
        );
        output.WriteLine($"{knowledge.Items.Count} item difficulties, {knowledge.SkillTracing.Count} skills");
    }
}
