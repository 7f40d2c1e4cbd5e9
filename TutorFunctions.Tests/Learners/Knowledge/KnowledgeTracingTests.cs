using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tests.Learners.Knowledge;

public sealed class KnowledgeTracingTests
{
    private static readonly TracingParameters s_parameters = new(0.3, 0.1, 0.1, 0.2);

    [Fact]
    public void A_right_answer_raises_what_is_known_by_the_rule_of_Bayes()
    {
        // 0.3 * 0.9 / (0.3 * 0.9 + 0.7 * 0.2) = 0.6585, and a tenth of the rest is learned.
        KnowledgeTracing.After(0.3, 1, 0, s_parameters).ShouldBe(0.65854 + 0.34146 * 0.1, 1e-5);
        KnowledgeTracing.After(0.3, 0, 0, s_parameters).ShouldBe(0.05085 + 0.94915 * 0.1, 1e-5);
    }

    [Fact]
    public void Forgetting_takes_from_what_is_known()
    {
        var forgetful = new TracingParameters(0.3, 0.1, 0.1, 0.2, Forget: 0.05);

        KnowledgeTracing.After(0.3, 1, 0, forgetful).ShouldBe(0.65854 * 0.95 + 0.34146 * 0.1, 1e-5);
    }

    [Fact]
    public void A_right_answer_among_two_options_says_less_than_a_free_one() =>
        KnowledgeTracing.After(0.3, 1, 2, s_parameters).ShouldBeLessThan(KnowledgeTracing.After(0.3, 1, 0, s_parameters));

    [Fact]
    public void A_half_right_answer_lies_between()
    {
        var half = KnowledgeTracing.After(0.3, 0.5, 0, s_parameters);

        half.ShouldBeGreaterThan(KnowledgeTracing.After(0.3, 0, 0, s_parameters));
        half.ShouldBeLessThan(KnowledgeTracing.After(0.3, 1, 0, s_parameters));
    }

    [Fact]
    public void Guess_and_slip_are_kept_within_their_bounds()
    {
        var wild = TracingParameters.From(new BktParameters(0.5, 0.2, Slip: 0.6, Guess: 0.7));

        wild.Guess.ShouldBe(0.3);
        wild.Slip.ShouldBe(0.1);
        (wild.Guess + wild.Slip).ShouldBeLessThan(1);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TracingParameters(value, 0.1, 0.1, 0.1));

    [Fact]
    public void Parameters_of_certainty_never_leave_the_probabilities()
    {
        var certain = new TracingParameters(1, 0, 0, 0);

        foreach (var mastery in new[] { 0, 0.5, 1 })
        {
            foreach (var score in new[] { 0, 0.5, 1 })
                KnowledgeTracing.After(mastery, score, 0, certain).ShouldBeInRange(0, 1);
        }
    }
}
