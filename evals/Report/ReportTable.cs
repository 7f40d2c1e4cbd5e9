using System.Globalization;

namespace TutorFunctions.Evals.Report;

/// <summary>The findings as a table: for each agent and measure how many there were, how many were right, and what was missed.</summary>
internal static class ReportTable
{
    public static void Write(TextWriter output, string title, IReadOnlyList<Finding> findings, int mostMisses)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine($"  {"agent",-10} {"measure",-22} {"n",5} {"right",6} {"share",7}");
        foreach (var measure in findings.GroupBy(finding => (finding.Agent, finding.Measure)))
        {
            var right = measure.Count(finding => finding.IsRight);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {measure.Key.Agent,-10} {measure.Key.Measure,-22} {measure.Count(),5} {right,6} "
                        + $"{100.0 * right / measure.Count(),6:0.0}%"
                )
            );
        }

        var misses = findings.Where(finding => !finding.IsRight).ToList();
        foreach (var miss in misses.Take(mostMisses))
            output.WriteLine($"  - {miss.Agent}, {miss.Measure}: {miss.Detail}");
        if (misses.Count > mostMisses)
            output.WriteLine($"  ({misses.Count - mostMisses} more misses; --misses {misses.Count} lists them all)");
    }

    /// <summary>The measures whose share lies under the threshold.</summary>
    public static IReadOnlyList<string> Below(IReadOnlyList<Finding> findings, double threshold) =>
        [
            .. from finding in findings
            group finding by (finding.Agent, finding.Measure) into measure
            let share = measure.Average(finding => finding.IsRight ? 1.0 : 0.0)
            where share < threshold
            select string.Create(CultureInfo.InvariantCulture, $"{measure.Key.Agent}, {measure.Key.Measure}: {share:P1}"),
        ];

    public static double Share(IReadOnlyList<Finding> findings, string measure) =>
        findings.Where(finding => finding.Measure == measure).Average(finding => finding.IsRight ? 1.0 : 0.0);
}
