namespace TutorFunctions.Benchmarks.Learners;

/// <summary>Prints <see cref="RiskExperiment"/> over seeds.</summary>
internal static class RiskReport
{
    public static void Write(TextWriter output, int firstSeed, int seeds)
    {
        output.WriteLine("| class | trends differ by | failing | of them found | of those who pass warned | of those warned pass |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (ISimulatedClass simulated in new ISimulatedClass[] { new TracingClass(), new GrowthClass(), new ForgettingClass() })
        {
            foreach (var wavering in new[] { 0.03, 0.06 })
            {
                var runs = Enumerable.Range(firstSeed, seeds).Select(seed => RiskExperiment.Run(simulated, wavering, seed)).ToList();
                string Mean(Func<RiskExperiment.Warned, double> figure) => Estimate.Of(runs.Select(figure)).Share;
                output.WriteLine(
                    $"| {simulated.Name} | {100 * wavering:F0}% a week | {Mean(run => run.Failing)} | {Mean(run => run.Found)} "
                        + $"| {Mean(run => run.FalseOfPassing)} | {Mean(run => run.FalseOfWarned)} |"
                );
            }
        }
    }
}
