using System.Globalization;
using NCrontab;

namespace TutorFunctions.LocalRuntime.Timers;

/// <summary>
/// When a timer function is due, in UTC: a cron expression of six fields (seconds first), of five, or an interval as "01:30:00".
/// </summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _interval;

    private TimerSchedule(CrontabSchedule? cron, TimeSpan interval)
    {
        _cron = cron;
        _interval = interval;
    }

    /// <exception cref="FormatException">The text is neither.</exception>
    public static TimerSchedule Parse(string text)
    {
        var isSixFields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        if (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = isSixFields }) is { } cron)
            return new TimerSchedule(cron, TimeSpan.Zero);
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
            return new TimerSchedule(null, interval);
        throw new FormatException(
            $"'{text}' is no schedule. Write a cron expression of six fields, as \"0 20 3 * * *\", or an interval, as \"01:30:00\"."
        );
    }

    /// <summary>The first time after a given one.</summary>
    public DateTime After(DateTime time) => _cron?.GetNextOccurrence(time) ?? time + _interval;
}
