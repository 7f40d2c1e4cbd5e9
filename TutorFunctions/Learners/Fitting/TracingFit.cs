using System.Collections.Immutable;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>
/// Fits knowledge tracing by expectation-maximisation (Baum and Welch), within the bounds of guess and slip: first all skills together,
/// then each skill with the pooled fit as its prior, so that a skill with little evidence stays close to it.
/// </summary>
internal static class TracingFit
{
    private const int Iterations = 25;

    /// <summary>Weight of the prior in each probability: as much as this many learners, or answers, that behaved like the pool.</summary>
    private const double PriorWeight = 20;

    /// <summary>Of the pool itself: little, so that only an empty file keeps the defaults.</summary>
    private const double PoolPriorWeight = 2;

    public static (TracingParameters Pooled, ImmutableDictionary<string, TracingParameters> BySkill) Fit(
        NumberedAnswers answers,
        bool forgetting
    )
    {
        var practices = answers
            .Answers.GroupBy(answer => answer.SkillTrace)
            .Select(trace => (trace.First().Skill, Answers: trace.Select(answer => (answer.Score, answer.Options)).ToArray()))
            .ToList();
        var start = forgetting ? WithForgetting(TracingParameters.Default) : TracingParameters.Default;
        var pooled = Fit([.. practices.Select(practice => practice.Answers)], start, PoolPriorWeight, forgetting);
        var bySkill = practices
            .GroupBy(practice => practice.Skill, practice => practice.Answers)
            .ToImmutableDictionary(skill => answers.Skills[skill.Key], skill => Fit([.. skill], pooled, PriorWeight, forgetting));
        return (pooled, bySkill);
    }

    private static TracingParameters WithForgetting(TracingParameters without) =>
        new(without.Mastery, without.Transit, without.Slip, without.Guess, 0.02);

    private static TracingParameters Fit(
        List<(double Score, int Options)[]> practices,
        TracingParameters prior,
        double weight,
        bool forgetting
    )
    {
        var fitted = prior;
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var counts = new TracingCounts();
            foreach (var practice in practices)
                counts.Add(practice, fitted);
            fitted = counts.Estimate(prior, weight, forgetting);
        }

        return fitted;
    }
}
