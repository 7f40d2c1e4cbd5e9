using TutorFunctions.Assessments;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Assessments;

public sealed class ItemCalibrationTests
{
    [Theory]
    [InlineData(Difficulty.Easy, -1.5)]
    [InlineData(Difficulty.Medium, -0.5)]
    [InlineData(Difficulty.Hard, 0.5)]
    public void Content_says_how_hard_an_item_may_be(Difficulty difficulty, double logits) =>
        ItemPrior.Difficulty(difficulty).ShouldBe(logits);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0.5)]
    [InlineData(4, 0.25)]
    public void Luck_finds_one_choice_in_as_many_as_there_are(int choices, double guessing) =>
        ItemPrior
            .Guessing(
                new AnswerKey
                {
                    Kind = choices == 0 ? AnswerKind.Number : AnswerKind.Choice,
                    Choices = [.. Enumerable.Range(0, choices).Select(i => $"{i}")],
                }
            )
            .ShouldBe(guessing);

    [Fact]
    public void An_item_of_uncertain_difficulty_tells_less()
    {
        var unknown = ItemCalibration.Expected(0);
        var known = unknown with { DifficultySd = 0.1 };

        unknown.Parameters(0).Information(0).ShouldBeLessThan(known.Parameters(0).Information(0));
        unknown.Parameters(0.25).Guessing.ShouldBe(0.25);
    }

    [Fact]
    public void A_wrong_answer_makes_an_item_harder_and_a_right_one_easier_and_one_answer_moves_it_little()
    {
        var before = ItemCalibration.Expected(0);

        var wrong = before.After(0, AbilityEstimate.Population, 0);
        var right = before.After(1, AbilityEstimate.Population, 0);

        wrong.Difficulty.ShouldBeInRange(0.01, 0.5);
        right.Difficulty.ShouldBe(-wrong.Difficulty, 1e-6);
        wrong.DifficultySd.ShouldBeLessThan(before.DifficultySd);
        (wrong.Answers, right.ScoreSum).ShouldBe((1, 1.0));
    }

    [Theory]
    [InlineData(1, 0.0, 0.0)]
    [InlineData(0, 1.5, 0.25)]
    [InlineData(0.5, -2.0, 0.0)]
    public void An_answer_moves_the_beliefs_as_Bayes_rule_does(double score, double ability, double guessing)
    {
        var before = ItemCalibration.Expected(-0.5);

        var after = before.After(score, new AbilityEstimate(ability, 0.6), guessing);

        var (difficulty, difficultySd, slope, slopeSd) = ByBruteForce(score, ability, guessing);
        after.Difficulty.ShouldBe(difficulty, 0.002);
        after.DifficultySd.ShouldBe(difficultySd, 0.002);
        after.LogDiscrimination.ShouldBe(slope, 0.002);
        after.LogDiscriminationSd.ShouldBe(slopeSd, 0.002);
    }

    [Fact]
    public void An_answer_that_could_not_tell_changes_nothing()
    {
        // Whoever is far above the item gets it right whatever it is.
        var after = ItemCalibration.Expected(0).After(1, new AbilityEstimate(30, 0.1), 0);

        after.Difficulty.ShouldBe(0, 1e-6);
        after.DifficultySd.ShouldBe(1, 1e-3);
        after.LogDiscriminationSd.ShouldBe(0.3, 1e-3);
    }

    [Fact]
    public void Right_answers_by_the_able_and_wrong_ones_by_the_others_make_it_steeper()
    {
        var item = ItemCalibration.Expected(0);
        var (sharp, blunt) = (item, item);
        for (var i = 0; i < 20; i++)
        {
            var ability = new AbilityEstimate(i % 2 == 0 ? 1.5 : -1.5, 0.3);
            sharp = sharp.After(i % 2 == 0 ? 1 : 0, ability, 0);
            blunt = blunt.After(i % 4 < 2 ? 1 : 0, ability, 0);
        }

        sharp.Discrimination.ShouldBeGreaterThan(1.2);
        blunt.Discrimination.ShouldBeLessThan(0.9);
    }

    [Fact]
    public void Answers_teach_the_difficulty_that_the_item_has()
    {
        var random = new Random(11);
        var truth = new ItemParameters(1.4, 1.1, 0.25);
        var item = ItemCalibration.Expected(-0.5);
        for (var i = 0; i < 400; i++)
        {
            var ability = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            item = item.After(random.NextDouble() < truth.Probability(ability) ? 1 : 0, new AbilityEstimate(ability, 0.4), 0.25);
        }

        item.Difficulty.ShouldBe(1.1, 0.35);
        item.Answers.ShouldBe(400);
        item.DifficultySd.ShouldBeInRange(0.1, 0.3);
    }

    [Fact]
    public void An_item_that_everybody_answers_rightly_stays_within_reason()
    {
        var item = ItemCalibration.Expected(0);
        for (var i = 0; i < 2000; i++)
            item = item.After(1, AbilityEstimate.Population, 0.25);

        item.Difficulty.ShouldBeInRange(-8, -1.5);
        double.IsFinite(item.Discrimination).ShouldBeTrue();
    }

    [Fact]
    public void The_figures_of_an_item_say_from_how_many_answers_they_are()
    {
        var item = ItemCalibration.Expected(0).After(1, AbilityEstimate.Population, 0).After(0.5, AbilityEstimate.Population, 0);

        var figures = ItemFigures.Of(item, assessments: 8);
        var none = ItemFigures.Of(ItemCalibration.Expected(0), assessments: 0);

        figures.N.ShouldBe(2);
        figures.PValue.ShouldBe(0.75);
        figures.PValueInterval!.Value.Low.ShouldBeLessThan(0.75);
        figures.Exposure.ShouldBe(0.25);
        figures.DiscriminationInterval.Low.ShouldBeLessThan(figures.Discrimination);
        (none.N, none.PValue, none.PValueInterval, none.Exposure).ShouldBe((0, null, null, null));
    }

    /// <summary>Means and spreads over a grid much finer than the one that is tested.</summary>
    private static (double Difficulty, double DifficultySd, double Slope, double SlopeSd) ByBruteForce(
        double score,
        double ability,
        double guessing
    )
    {
        double[] points = [.. Enumerable.Range(-60, 121).Select(i => i / 10.0)];
        var (total, b, bb, a, aa) = (0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var zb in points)
        {
            foreach (var za in points)
            {
                var item = new ItemParameters(Math.Exp(0.3 * za), zb - 0.5, guessing);
                var right = points.Sum(z => Density(z) * item.Probability(ability + (0.6 * z))) / points.Sum(Density);
                var weight = Density(zb) * Density(za) * Math.Pow(right, score) * Math.Pow(1 - right, 1 - score);
                total += weight;
                b += weight * zb;
                bb += weight * zb * zb;
                a += weight * za;
                aa += weight * za * za;
            }
        }

        return (
            (b / total) - 0.5,
            Math.Sqrt((bb / total) - (b / total * b / total)),
            0.3 * a / total,
            0.3 * Math.Sqrt((aa / total) - (a / total * a / total))
        );

        static double Density(double z) => Math.Exp(-z * z / 2);
    }
}
