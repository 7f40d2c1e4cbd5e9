using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Tests.Learners.Progress;

/// <summary>Figures say from how many they are, and no more than that carries.</summary>
public sealed class ProgressReportTests
{
    [Fact]
    public void Skills_that_went_alike_still_leave_open_how_many_are_known()
    {
        var report = ProgressReport.Of(
            LearnerFileOf.Answers([.. Enumerable.Range(0, 10).Select(number => Answers.Of(number, $"skill-{number}", isRight: true))])
        );

        foreach (var figure in new[] { report.Mastery, report.PredictedSuccess })
        {
            figure.N.ShouldBe(10);
            figure.Interval95!.Value.Low.ShouldBeLessThan(figure.Value!.Value - 0.1);
            figure.Interval95.Value.High.ShouldBeGreaterThan(figure.Value.Value + 0.1);
        }

        report.Mastery.Interval95!.Value.High.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void The_interval_of_a_share_is_that_of_trials_with_unequal_chances()
    {
        var figure = Figure.Expected([0.5, 0.9], "two skills", [1, 2]);

        // The variance of the number known is 0.5 x 0.5 + 0.9 x 0.1.
        figure.Value.ShouldBe(0.7);
        figure.Interval95!.Value.Low.ShouldBe(0.7 - (1.959964 * Math.Sqrt(0.34) / 2), 1e-4);
        figure.Interval95.Value.High.ShouldBe(1);
        Figure.Expected([1, 1], "certain", []).Interval95.ShouldBe(new(1, 1));
        Figure.Expected([], "nothing", []).Value.ShouldBeNull();
    }

    [Fact]
    public void Time_is_counted_from_answers_that_have_one_and_names_these()
    {
        var timed = Answers.Of(2, "s", isRight: true);
        var untimed = Answers.Of(1, "s", isRight: true) with { ResponseSeconds = null };

        var none = ProgressReport.Of(LearnerFileOf.Answers([untimed])).Time;
        var some = ProgressReport.Of(LearnerFileOf.Answers([untimed, timed])).Time;

        (none.Value, none.N, none.Evidence.Count).ShouldBe((null, 0, 0));
        (some.Value, some.N).ShouldBe((0.5, 1));
        some.Evidence.ShouldBe([2]);
    }
}
