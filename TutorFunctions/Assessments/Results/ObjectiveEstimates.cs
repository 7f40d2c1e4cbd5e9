using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Assessments;

/// <summary>
/// Estimates objectives one by one. A learner's ability on an objective is expected to lie near the learner's ability elsewhere, and the
/// answers on it move it from there (augmented subscores, Wainer and others 2001): with one or two answers each, they alone would say next
/// to nothing.
/// </summary>
public static class ObjectiveEstimates
{
    /// <summary>
    /// How far abilities of one learner lie apart between objectives, in logits (standard deviation), when learners differ by 1. An
    /// assumption: it makes abilities on two objectives correlate by 0.8.
    /// </summary>
    private const double Spread = 0.5;

    /// <param name="domains">The parameters of each objective's items, as far as they are known.</param>
    /// <returns>The objectives on which there are answers, in the order in which they were first asked.</returns>
    public static IReadOnlyList<ObjectiveEstimate> Of(IReadOnlyList<ScoredAnswer> answers, ILookup<string, ItemParameters> domains)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(domains);
        var all = AbilityLikelihood.Of(answers.Select(scored => scored.Response));
        return
        [
            .. answers.GroupBy(scored => scored.Answer.ObjectiveId).Select(own => Estimate(own.Key, [.. own], all, [.. domains[own.Key]])),
        ];
    }

    private static ObjectiveEstimate Estimate(
        string objectiveId,
        IReadOnlyList<ScoredAnswer> own,
        AbilityLikelihood all,
        IReadOnlyList<ItemParameters> domain
    )
    {
        var likelihood = AbilityLikelihood.Of(own.Select(scored => scored.Response));
        var elsewhere = all.Without(likelihood).Estimate(AbilityEstimate.Population);
        var prior = elsewhere with { StandardError = Math.Sqrt((elsewhere.StandardError * elsewhere.StandardError) + (Spread * Spread)) };
        var estimate = likelihood.Estimate(prior);
        // Items that are gone from the course since are known by the answers to them.
        var items = domain.Count > 0 ? domain : [.. own.Select(scored => scored.Answer.Asked.Parameters)];
        var reach = Interval.Z * estimate.StandardError;
        return new ObjectiveEstimate(
            objectiveId,
            Known(items, estimate.Ability),
            new Interval(Known(items, estimate.Ability - reach), Known(items, estimate.Ability + reach)),
            own
        );
    }

    private static double Known(IReadOnlyList<ItemParameters> items, double ability) => items.Average(item => item.Knowing(ability));
}
