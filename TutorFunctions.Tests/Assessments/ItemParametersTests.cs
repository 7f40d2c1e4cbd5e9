using TutorFunctions.Assessments;

namespace TutorFunctions.Tests.Assessments;

public sealed class ItemParametersTests
{
    [Theory]
    [InlineData(1.0, 0.0, 0.00, 0.0, 0.5)]
    [InlineData(1.0, 0.0, 0.00, 1.0, 0.7310586)]
    [InlineData(2.0, 0.5, 0.00, 0.0, 0.2689414)]
    [InlineData(1.0, 0.0, 0.25, 0.0, 0.625)]
    [InlineData(1.0, 0.0, 0.25, -50, 0.25)]
    public void The_probability_of_a_right_answer_is_that_of_the_logistic_model(
        double a,
        double b,
        double c,
        double ability,
        double probability
    ) => new ItemParameters(a, b, c).Probability(ability).ShouldBe(probability, 1e-6);

    [Theory]
    [InlineData(1.0, 0.25)]
    [InlineData(2.0, 1.0)]
    public void Without_guessing_the_information_is_greatest_at_the_difficulty_and_a_quarter_of_the_squared_slope_there(
        double a,
        double information
    )
    {
        var item = new ItemParameters(a, 0.7);

        item.Information(0.7).ShouldBe(information, 1e-12);
        item.Information(0.6).ShouldBeLessThan(information);
        item.Information(0.8).ShouldBeLessThan(information);
    }

    [Theory]
    [InlineData(1.0, 0.0, 0.00)]
    [InlineData(1.7, -0.5, 0.20)]
    [InlineData(0.6, 1.2, 0.50)]
    public void The_information_is_the_squared_slope_of_the_curve_over_the_variance_of_an_answer(double a, double b, double c)
    {
        var item = new ItemParameters(a, b, c);
        for (var ability = -3.0; ability <= 3; ability += 0.5)
        {
            var slope = (item.Probability(ability + 1e-5) - item.Probability(ability - 1e-5)) / 2e-5;
            var right = item.Probability(ability);

            item.Information(ability).ShouldBe(slope * slope / (right * (1 - right)), 1e-6);
        }
    }

    [Fact]
    public void With_guessing_an_item_tells_most_a_little_above_its_difficulty()
    {
        // Birnbaum 1968: b + ln((1 + sqrt(1 + 8c)) / 2) / a.
        var item = new ItemParameters(1.5, 0, 0.25);
        var expected = Math.Log((1 + Math.Sqrt(3)) / 2) / 1.5;

        var best = Enumerable.Range(-3000, 6001).Select(i => i / 1000.0).MaxBy(item.Information);

        best.ShouldBe(expected, 0.001);
    }
}
