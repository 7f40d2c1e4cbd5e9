using TutorFunctions.Learners.AtRisk;

namespace TutorFunctions.Tests.Learners.AtRisk;

public sealed class EarlyWarningTests
{
    private static readonly CourseStanding s_well = new()
    {
        TimePassed = 1.0 / 3,
        Skills = 30,
        Known = 10,
        Stuck = 0,
        RecentPoints = 16,
        RecentAnswers = 20,
        DaysSilent = 1,
    };

    [Fact]
    public void Who_keeps_pace_is_left_in_peace()
    {
        var assessment = EarlyWarning.Assess(s_well, passing: 0.6);

        assessment.IsAtRisk.ShouldBeFalse();
        assessment.Projected.ShouldBe(1, 1e-9);
        assessment.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void Who_falls_behind_is_found_with_the_figures()
    {
        var assessment = EarlyWarning.Assess(s_well with { Known = 3.5 }, passing: 0.6);

        assessment.IsAtRisk.ShouldBeTrue();
        assessment.Projected.ShouldBe(0.35, 1e-9);
        assessment
            .Reasons.Single()
            .Evidence.ShouldBe("3.5 of 30 skills known after 33% of the time: 35% at the end at this pace, 60% are needed.");
        assessment.Reasons.Single().Intervention.ShouldNotBeEmpty();
    }

    [Fact]
    public void Long_silence_is_enough_to_look() =>
        EarlyWarning
            .Assess(s_well with { DaysSilent = 12.4 }, passing: 0.6)
            .ShouldSatisfyAllConditions(
                assessment => assessment.IsAtRisk.ShouldBeTrue(),
                assessment => assessment.Reasons.Single().Evidence.ShouldBe("No answer for 12 days.")
            );

    [Fact]
    public void Hard_skills_and_wrong_answers_warn_only_together()
    {
        EarlyWarning.Assess(s_well with { Stuck = 3 }, passing: 0.6).IsAtRisk.ShouldBeFalse();
        EarlyWarning.Assess(s_well with { RecentPoints = 7 }, passing: 0.6).IsAtRisk.ShouldBeFalse();
        EarlyWarning.Assess(s_well with { Stuck = 3, RecentPoints = 7 }, passing: 0.6).IsAtRisk.ShouldBeTrue();
    }

    [Fact]
    public void On_the_first_days_nothing_is_projected() =>
        EarlyWarning.Assess(s_well with { TimePassed = 0.05, Known = 0 }, passing: 0.6).IsAtRisk.ShouldBeFalse();

    [Fact]
    public void A_standing_that_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => EarlyWarning.Assess(s_well with { TimePassed = 1.2 }, 0.6));
        Should.Throw<ArgumentException>(() => EarlyWarning.Assess(s_well with { TimePassed = double.NaN }, 0.6));
        Should.Throw<ArgumentException>(() => EarlyWarning.Assess(s_well with { Skills = 0 }, 0.6));
    }

    [Fact]
    public void What_is_projected_from_the_work_done_counts_where_it_is_known()
    {
        var assessment = EarlyWarning.Assess(s_well with { Known = 3, KnownAtTheEnd = 21 }, passing: 0.6);

        assessment.Projected.ShouldBe(0.7, 1e-9);
        assessment.IsAtRisk.ShouldBeFalse();
        EarlyWarning.Assess(s_well with { KnownAtTheEnd = 15 }, passing: 0.6).IsAtRisk.ShouldBeTrue();
    }
}
