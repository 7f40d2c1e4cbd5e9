using TutorFunctions.Learners.AtRisk;

namespace TutorFunctions.Tests.Learners.AtRisk;

public sealed class PacingTests
{
    private static readonly double[] s_usual = [20, 10, 10, 10, 10, 10];

    [Fact]
    public void Who_works_as_others_do_gets_as_far_as_the_answers_reach()
    {
        // Forty more answers in the second half of the time: thirty for three skills, and then ten of ten.
        Pacing.KnownAtTheEnd(s_usual, [Known(0, 20), Known(1, 10), Known(2, 10)], timePassed: 0.5).ShouldBe(6, 1e-9);
        Pacing.KnownAtTheEnd(s_usual, [Known(0, 20)], timePassed: 0.5).ShouldBe(3, 1e-9);
        Pacing.KnownAtTheEnd(s_usual, [Known(0, 20)], timePassed: 0.8).ShouldBe(1.5, 1e-9);
    }

    [Fact]
    public void Work_on_a_skill_under_way_counts_though_it_is_not_known_yet() =>
        Pacing.KnownAtTheEnd(s_usual, [Known(0, 20), new(1, 5, null)], timePassed: 0.5).ShouldBe(1 + 1 + 2, 1e-9);

    [Fact]
    public void A_slow_learner_is_expected_to_stay_slow()
    {
        var slow = Pacing.KnownAtTheEnd(s_usual, [Known(0, 40)], timePassed: 0.5);
        var usual = Pacing.KnownAtTheEnd(s_usual, [Known(0, 20), new(1, 10, null), new(2, 10, null)], timePassed: 0.5);

        slow.ShouldBeLessThan(usual);
    }

    [Fact]
    public void Who_did_not_get_skills_is_not_expected_to_get_all_others() =>
        Pacing
            .KnownAtTheEnd(s_usual, [new(0, 20, false), new(1, 10, false)], timePassed: 0.5)
            .ShouldBeLessThan(Pacing.KnownAtTheEnd(s_usual, [Known(0, 20), Known(1, 10)], timePassed: 0.5) - 2);

    [Fact]
    public void A_skill_that_takes_longer_than_usual_is_not_over_yet() =>
        Pacing.KnownAtTheEnd([10], [new(0, 90, null)], timePassed: 0.99).ShouldBeLessThan(1);

    [Fact]
    public void Nothing_answered_or_no_time_left_leads_no_further()
    {
        Pacing.KnownAtTheEnd(s_usual, [], timePassed: 0.5).ShouldBe(0);
        Pacing.KnownAtTheEnd(s_usual, [Known(0, 20)], timePassed: 1).ShouldBe(1);
        Pacing.KnownAtTheEnd([], [], timePassed: 0.5).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => Pacing.KnownAtTheEnd(s_usual, [], timePassed: 0));
    }

    private static PractisedSkill Known(int skill, int questions) => new(skill, questions, IsKnown: true);
}
