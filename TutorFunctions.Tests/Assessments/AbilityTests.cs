using TutorFunctions.Assessments;

namespace TutorFunctions.Tests.Assessments;

public sealed class AbilityTests
{
    private static readonly ItemParameters s_item = new(1.2, 0.3, 0.2);

    [Fact]
    public void Before_the_first_answer_a_learner_is_any_of_the_population()
    {
        var estimate = AbilityLikelihood.Empty.Estimate(AbilityEstimate.Population);

        estimate.Ability.ShouldBe(0, 1e-9);
        estimate.StandardError.ShouldBe(1, 1e-4);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.0)]
    [InlineData(0.5)]
    public void The_estimate_is_the_mean_and_the_spread_of_ability_after_the_answers(double score)
    {
        ScoredResponse[] responses = [new(s_item, score), new(new(2, -1), 1), new(new(0.8, 1), 0)];

        var estimate = AbilityLikelihood.Of(responses).Estimate(AbilityEstimate.Population);

        var (mean, sd) = ByBruteForce(responses);
        estimate.Ability.ShouldBe(mean, 1e-4);
        estimate.StandardError.ShouldBe(sd, 1e-4);
    }

    [Fact]
    public void Better_answers_mean_a_higher_ability_and_more_answers_a_smaller_error()
    {
        var wrong = Estimate(0);
        var half = Estimate(0.5);
        var right = Estimate(1);

        wrong.Ability.ShouldBeLessThan(half.Ability);
        half.Ability.ShouldBeLessThan(right.Ability);
        AbilityLikelihood
            .Of([new(s_item, 1), new(s_item, 0)])
            .Estimate(AbilityEstimate.Population)
            .StandardError.ShouldBeLessThan(right.StandardError);

        static AbilityEstimate Estimate(double score) => AbilityLikelihood.Of([new(s_item, score)]).Estimate(AbilityEstimate.Population);
    }

    [Fact]
    public void Answers_that_are_put_in_can_be_taken_out_again()
    {
        ScoredResponse[] first = [new(s_item, 1), new(new(1, 0), 0)];
        ScoredResponse[] second = [new(new(2, 1), 1)];

        var without = AbilityLikelihood
            .Of([.. first, .. second])
            .Without(AbilityLikelihood.Of(second))
            .Estimate(AbilityEstimate.Population);

        var expected = AbilityLikelihood.Of(first).Estimate(AbilityEstimate.Population);
        without.Ability.ShouldBe(expected.Ability, 1e-9);
        without.StandardError.ShouldBe(expected.StandardError, 1e-9);
    }

    [Fact]
    public void A_hundred_right_answers_give_a_number()
    {
        var estimate = AbilityLikelihood.Of(Enumerable.Repeat(new ScoredResponse(new(3, -3), 1), 100)).Estimate(AbilityEstimate.Population);

        double.IsFinite(estimate.Ability).ShouldBeTrue();
        estimate.StandardError.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_standard_error_is_honest()
    {
        // Of 2,000 learners the true ability lies within 1.96 standard errors for 95 in 100.
        var random = new Random(7);
        var items = Enumerable.Range(-10, 21).Select(i => new ItemParameters(1.3, i / 5.0, 0.2)).ToList();
        var inside = Enumerable
            .Range(0, 2000)
            .Count(_ =>
            {
                var ability = Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
                var estimate = AbilityLikelihood
                    .Of(items.Select(item => new ScoredResponse(item, random.NextDouble() < item.Probability(ability) ? 1 : 0)))
                    .Estimate(AbilityEstimate.Population);
                return Math.Abs(estimate.Ability - ability) <= 1.96 * estimate.StandardError;
            });

        inside.ShouldBeInRange(1870, 1930);
    }

    private static (double Mean, double Sd) ByBruteForce(ScoredResponse[] responses)
    {
        var (total, sum, squares) = (0.0, 0.0, 0.0);
        for (var ability = -8.0; ability <= 8; ability += 0.001)
        {
            var weight = Math.Exp(-ability * ability / 2);
            foreach (var response in responses)
            {
                var right = response.Item.Probability(ability);
                weight *= Math.Pow(right, response.Score) * Math.Pow(1 - right, 1 - response.Score);
            }

            total += weight;
            sum += weight * ability;
            squares += weight * ability * ability;
        }

        return (sum / total, Math.Sqrt((squares / total) - (sum / total * sum / total)));
    }
}
