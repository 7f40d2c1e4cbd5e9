namespace TutorFunctions.Benchmarks.Learners;

/// <summary>Prints <see cref="PracticeExperiment"/> over seeds.</summary>
internal static class PracticeReport
{
    private static readonly int[] s_fixed = [5, 10, 15, 20, 30, 40, 60];

    public static void Write(TextWriter output, int firstSeed, int seeds)
    {
        ISimulatedClass tracing = new TracingClass(),
            growth = new GrowthClass(),
            forgetting = new ForgettingClass(),
            standstill = new StandstillClass();
        ISimulatedClass uneven = new UnevenGrowthClass(),
            curve = new LearningCurveClass();
        foreach (
            var (simulated, fittedTo) in new[]
            {
                (tracing, tracing),
                (growth, growth),
                (forgetting, forgetting),
                (standstill, standstill),
                (standstill, tracing),
                (standstill, growth),
                (uneven, uneven),
                (curve, curve),
            }
        )
        {
            var outcomes = Enumerable.Range(firstSeed, seeds).Select(seed => PracticeExperiment.Run(simulated, fittedTo, seed)).ToList();
            output.WriteLine();
            output.WriteLine($"## {simulated.Name}{(fittedTo == simulated ? "" : $", the models fitted to learners \"{fittedTo.Name}\"")}");
            output.WriteLine(simulated.Description);
            output.WriteLine($"tracing judges alone in {outcomes.Count(outcome => outcome.Claims.Hold)} of {seeds} courses");
            output.WriteLine();
            output.WriteLine(
                "| policy | questions | known | said known but not | overpractice | judged rightly | saved at equal mastery "
                    + "| known more at equal effort |"
            );
            output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
            Row("tutor", outcome => outcome.Product);
            for (var needed = 3; needed <= 5; needed++)
                Row($"{needed} right in a row", outcome => outcome.InARow[needed - 1]);
            Row("oracle", outcome => outcome.Oracle);
            foreach (var questions in s_fixed)
                Row($"{questions} questions for everyone", outcome => outcome.Fixed[questions]);
            output.WriteLine();
            output.WriteLine("questions beyond those of other rules, for the same share known:");
            output.WriteLine($"tutor beyond so many right in a row {Beyond(outcome => outcome.Product, outcome => outcome.InARow)}");
            output.WriteLine(
                $"tutor beyond a judge who knows the class's parameters {Beyond(outcome => outcome.Product, outcome => outcome.Informed)}"
            );
            output.WriteLine(
                $"three right in a row beyond that judge {Beyond(outcome => outcome.ThreeInARow, outcome => outcome.Informed)}"
            );
            output.WriteLine(
                $"tutor less three in a row: known {Paired(outcome => outcome.Known)}, said known but not "
                    + $"{Paired(outcome => outcome.Premature)}, judged rightly {Paired(outcome => outcome.Judged)}, questions "
                    + $"{Estimate.Of(outcomes.Select(outcome => outcome.Product.Questions - outcome.ThreeInARow.Questions)).Number}"
            );

            void Row(string name, Func<ClassOutcome, Outcome> of)
            {
                Estimate Mean(Func<Outcome, double> figure) => Estimate.Of(outcomes.Select(outcome => figure(of(outcome))));
                output.WriteLine(
                    $"| {name} | {Mean(one => one.Questions).Number} | {Mean(one => one.Known).Share} "
                        + $"| {Mean(one => one.Premature).Share} | {Mean(one => one.Overpractice).Number} | "
                        + $"{Mean(one => one.Judged).Share} "
                        + $"| {Estimate.Of(outcomes.Select(outcome => outcome.SavedAtEqualMastery(of(outcome)))).Share} | "
                        + $"{Estimate.Of(outcomes.Select(outcome => outcome.GainAtEqualEffort(of(outcome)))).Share} |"
                );
            }

            string Beyond(Func<ClassOutcome, Outcome> policy, Func<ClassOutcome, IReadOnlyList<Outcome>> rules) =>
                Estimate.Of(outcomes.Select(outcome => ClassOutcome.QuestionsOver(policy(outcome), rules(outcome)))).Number;

            string Paired(Func<Outcome, double> figure) =>
                Estimate.Of(outcomes.Select(outcome => figure(outcome.Product) - figure(outcome.ThreeInARow))).Share;
        }
    }
}
