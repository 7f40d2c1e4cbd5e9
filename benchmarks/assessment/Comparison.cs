namespace TutorFunctions.AssessmentBenchmark;

/// <summary>An adaptive test against the best fixed one.</summary>
/// <param name="Items">Mean length of the adaptive test.</param>
/// <param name="Error">Its root mean square error, in logits.</param>
/// <param name="MostInformative">The length at which the most informative fixed form has the same error.</param>
/// <param name="LeastVariance">The length at which the fixed form of the least expected variance has the same error.</param>
internal sealed record Comparison(double Items, double Error, double MostInformative, double LeastVariance)
{
    public double Saved => 1 - (Items / MostInformative);

    public double SavedOfShortest => 1 - (Items / Math.Min(MostInformative, LeastVariance));

    public static Comparison Run(SyntheticBank bank, IReadOnlyList<SyntheticLearner> learners, int maxItems, int seed)
    {
        var taken = learners.Select((learner, i) => AdaptiveTest.Take(bank, learner, maxItems, unchecked((seed * 7919) + i))).ToList();
        var error = Math.Sqrt(taken.Average(test => test.Error * test.Error));
        var longest = Math.Min(bank.Items.Count, 100);
        return new Comparison(
            taken.Average(test => test.Items),
            error,
            Length(FixedForm.Errors(FixedForm.MostInformative(bank), learners, longest), error),
            Length(FixedForm.Errors(FixedForm.LeastVariance(bank), learners, longest), error)
        );
    }

    /// <summary>Where the errors fall to the wanted one, between two lengths by a straight line.</summary>
    private static double Length(IReadOnlyList<double> errors, double wanted)
    {
        var n = Enumerable.Range(1, errors.Count - 1).FirstOrDefault(n => errors[n] <= wanted);
        return n == 0 ? double.PositiveInfinity : n - 1 + ((errors[n - 1] - wanted) / (errors[n - 1] - errors[n]));
    }
}
