using TutorFunctions.Learners.Retention;

namespace TutorFunctions.Tests.Learners.Retention;

public sealed class ReviewSchedulerTests
{
    private static readonly DateTime s_start = new(2025, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private readonly ReviewScheduler _scheduler = new();

    [Fact]
    public void Something_comes_back_when_it_is_recalled_with_the_wanted_probability()
    {
        var schedule = Learned();

        var days = (schedule.Due - schedule.LastReview).TotalDays;

        _scheduler.Retrievability(schedule, schedule.LastReview).ShouldBe(1);
        _scheduler.Retrievability(schedule, schedule.Due).ShouldBe(0.9, 0.03);
        MemoryModel.Default.DaysUntil(schedule.Memory, 0.9).ShouldBe(schedule.Memory.Stability, 1e-9);
        days.ShouldBe(Math.Round(schedule.Memory.Stability));
    }

    [Fact]
    public void What_is_wanted_less_surely_comes_back_later() =>
        new ReviewScheduler(retention: 0.8)
            .After(Learned(), Grade.Good, Learned().Due)
            .Due.ShouldBeGreaterThan(_scheduler.After(Learned(), Grade.Good, Learned().Due).Due);

    [Fact]
    public void What_is_most_likely_forgotten_is_due_first()
    {
        var easy = _scheduler.After(null, Grade.Easy, s_start);
        var hard = _scheduler.After(null, Grade.Again, s_start);
        var fresh = _scheduler.After(null, Grade.Easy, s_start.AddDays(19));

        var due = _scheduler.Due([new("easy", easy), new("hard", hard), new("fresh", fresh)], s_start.AddDays(20));

        due.Select(one => one.Key).ShouldBe(["hard", "easy"]);
    }

    [Fact]
    public void A_forgotten_thing_comes_back_in_minutes_and_counts_as_a_lapse()
    {
        var forgotten = _scheduler.After(Learned(), Grade.Again, Learned().Due);
        var again = _scheduler.After(forgotten, Grade.Good, forgotten.Due);

        (forgotten.Due - forgotten.LastReview).ShouldBe(TimeSpan.FromMinutes(10));
        forgotten.Lapses.ShouldBe(1);
        again.Lapses.ShouldBe(1);
        (again.Due - again.LastReview).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromDays(1));
        again.Memory.Stability.ShouldBeLessThan(Learned().Memory.Stability);
    }

    [Fact]
    public void A_review_dated_before_the_last_one_counts_as_of_that_moment()
    {
        var schedule = Learned();

        var after = _scheduler.After(schedule, Grade.Good, s_start.AddYears(-1));

        after.LastReview.ShouldBe(schedule.LastReview);
        after.Memory.Stability.ShouldBeGreaterThanOrEqualTo(schedule.Memory.Stability);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_retention_that_no_memory_has_is_refused(double retention) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ReviewScheduler(retention: retention));

    [Fact]
    public void Weights_of_another_version_are_refused() => Should.Throw<ArgumentException>(() => new MemoryModel([1, 2, 3]));

    private ReviewSchedule Learned()
    {
        var first = _scheduler.After(null, Grade.Good, s_start);
        return _scheduler.After(first, Grade.Good, first.Due);
    }
}
