using System.Globalization;
using TutorFunctions.LocalRuntime.Timers;

namespace TutorFunctions.Tests.Timers;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 20 3 * * *", "2026-04-01 03:19:59", "2026-04-01 03:20:00")]
    [InlineData("0 20 3 * * *", "2026-04-01 03:20:00", "2026-04-02 03:20:00")]
    [InlineData("*/5 * * * *", "2026-04-01 23:57:30", "2026-04-02 00:00:00")]
    [InlineData("0 0 0 29 2 *", "2026-04-01 00:00:00", "2028-02-29 00:00:00")]
    [InlineData("01:30:00", "2026-04-01 00:10:00", "2026-04-01 01:40:00")]
    public void The_next_run_is_the_first_time_after_the_last(string schedule, string last, string next) =>
        TimerSchedule.Parse(schedule).After(Utc(last)).ShouldBe(Utc(next));

    [Theory]
    [InlineData("")]
    [InlineData("daily")]
    [InlineData("0 61 3 * * *")]
    [InlineData("-01:00:00")]
    [InlineData("00:00:00")]
    public void What_is_no_schedule_is_refused_with_an_example(string schedule) =>
        Should.Throw<FormatException>(() => TimerSchedule.Parse(schedule)).Message.ShouldContain("0 20 3 * * *");

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
