namespace TutorFunctions.Benchmarks.Learners;

/// <summary>Prints <see cref="RetentionExperiment"/> over seeds.</summary>
internal static class RetentionReport
{
    private static readonly int[] s_questionsAFact = [4, 6, 8, 12];

    public static void Write(TextWriter output, int firstSeed, int seeds)
    {
        output.WriteLine(
            "| questions a fact | one fact after the other, on the lesson's day | in rounds, on the lesson's day "
                + "| evenly over the month | tutor's schedule | over one after the other | over rounds | over evenly |"
        );
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var questions in s_questionsAFact)
        {
            var runs = Enumerable.Range(firstSeed, seeds).Select(seed => RetentionExperiment.Run(seed, questions)).ToList();
            string Mean(Func<RetentionExperiment.Retained, double> figure) => Estimate.Of(runs.Select(figure)).Share;
            output.WriteLine(
                $"| {Estimate.Of(runs.Select(run => run.QuestionsAFact)).Number} | {Mean(run => run.Block)} | "
                    + $"{Mean(run => run.Rounds)} | {Mean(run => run.Even)} | {Mean(run => run.Spaced)} "
                    + $"| {Mean(run => run.Spaced / run.Block - 1)} | {Mean(run => run.Spaced / run.Rounds - 1)} | "
                    + $"{Mean(run => run.Spaced / run.Even - 1)} |"
            );
        }
    }
}
