using TutorFunctions.Assessments;

namespace TutorFunctions.AssessmentBenchmark;

/// <summary>The product's own choice and stopping rules, on a synthetic learner.</summary>
internal static class AdaptiveTest
{
    /// <returns>How many items were asked, and how far the estimate lies from the ability.</returns>
    public static (int Items, double Error) Take(SyntheticBank bank, SyntheticLearner learner, int maxItems, int seed)
    {
        var plan = new AssessmentPlan
        {
            AssessmentId = "synthetic",
            LearnerId = "synthetic",
            CourseId = "synthetic",
            Type = AssessmentType.Diagnostic,
            MaxItems = maxItems,
            CreatedAt = DateTime.UnixEpoch,
        };
        var left = bank.Items.ToList();
        var asked = new List<string>();
        var likelihood = AbilityLikelihood.Empty;
        var estimate = AbilityEstimate.Population;
        while (
            StoppingRule.Reached(plan, asked.Count, estimate.StandardError) is null
            && ItemChoice.Next(left, asked, estimate.Ability, unchecked((seed * 397) + asked.Count)) is { } item
        )
        {
            left.Remove(item);
            asked.Add(item.ObjectiveId);
            likelihood = likelihood.With(learner.Answer(item));
            estimate = likelihood.Estimate(AbilityEstimate.Population);
        }

        return (asked.Count, estimate.Ability - learner.Ability);
    }
}
