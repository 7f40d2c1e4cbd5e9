using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Classes;

/// <param name="QuietAfter">How long a learner with a session under way may be silent before a teacher is shown it.</param>
public sealed record ClassSettings(TimeSpan QuietAfter)
{
    private const string Quiet = "TUTOR_QUIET_AFTER";

    /// <exception cref="SettingException">The setting is no time.</exception>
    public static ClassSettings Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings[Quiet] is not { Length: > 0 } text)
            return new ClassSettings(TimeSpan.FromDays(3));
        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
            ? new ClassSettings(time)
            : throw new SettingException($"{Quiet} is '{text}'; it must be a time as days.hours:minutes:seconds, for example 3.00:00:00.");
    }
}
