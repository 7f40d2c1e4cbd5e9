using TutorFunctions.AssessmentBenchmark;

namespace TutorFunctions.Tests.Assessments;

/// <summary>A small run of benchmarks/assessment, whose whole run gives the figures in docs/assessments.md.</summary>
public sealed class AdaptiveEfficiencyTests
{
    [Fact]
    public void An_adaptive_test_needs_far_fewer_items_than_the_best_fixed_one_of_equal_error()
    {
        var random = new Random(20);
        var bank = SyntheticBank.Draw(random, 200, objectives: 1, medianSlope: 1.7, slopeSpread: 0.3);

        var comparison = Comparison.Run(bank, bank.Learners(random, 400), maxItems: 30, seed: 20);

        comparison.Error.ShouldBeLessThan(0.31);
        comparison.Saved.ShouldBeGreaterThan(0.38);
    }
}
