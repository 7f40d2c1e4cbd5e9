using TutorFunctions.Evals;
using TutorFunctions.Evals.Questions;
using TutorFunctions.Evals.Replies;
using TutorFunctions.Evals.Report;

try
{
    if (args is ["learn-replies"])
        return LearnReplies.Run(Console.Out);
    if (args is ["measure-replies", .. var further])
        return MeasureReplies.Run(Console.Out, further);
    if (args is ["learn-texts"])
        return LearnTexts.Run(Console.Out);
    if (args is ["measure-texts", .. var furtherTexts])
        return MeasureTexts.Run(Console.Out, furtherTexts);
    if (args is ["embed-questions"])
        return EmbedQuestions.Run(Console.Out);
    if (args is ["measure-questions", .. var questions])
        return MeasureQuestions.Run(Console.Out, questions);
    if (args is ["measure-thoughts", .. var thoughts])
        return MeasureThoughts.Run(Console.Out, thoughts);
    var options = EvalOptions.Read(args);
    var tables = EvalRun.RunAsync(options, Players.FromSettings(), CancellationToken.None);
    var below = new List<string>();
    await foreach (var (title, findings) in tables)
    {
        ReportTable.Write(Console.Out, title, findings, options.Misses);
        below.AddRange(ReportTable.Below(findings, options.Threshold).Select(measure => $"{title}: {measure}"));
    }

    Console.WriteLine();
    foreach (var measure in below)
        Console.WriteLine($"Under {options.Threshold:P0}: {measure}");
    Console.WriteLine(
        below.Count == 0 ? $"Every measure reaches {options.Threshold:P0}." : $"{below.Count} measures are under {options.Threshold:P0}."
    );
    return below.Count == 0 ? 0 : 1;
}
catch (FormatException error)
{
    await Console.Error.WriteLineAsync($"{error.Message}\n\n{EvalOptions.Usage}");
    return 2;
}
