using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Sessions;

/// <summary>How long a session may be silent, from the settings; a session keeps what held when it was started.</summary>
/// <param name="RemindAfter">Silence after which the learner is reminded, once.</param>
/// <param name="ExpireAfter">Silence after which the session expires; longer than <paramref name="RemindAfter"/>.</param>
public sealed record SessionTimes(TimeSpan RemindAfter, TimeSpan ExpireAfter)
{
    private const string Remind = "TUTOR_REMIND_AFTER";
    private const string Expire = "TUTOR_EXPIRE_AFTER";

    /// <exception cref="SettingException">A setting is no time, or the times are in the wrong order.</exception>
    public static SessionTimes Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var times = new SessionTimes(Read(settings, Remind, TimeSpan.FromDays(1)), Read(settings, Expire, TimeSpan.FromDays(30)));
        return times.RemindAfter < times.ExpireAfter
            ? times
            : throw new SettingException($"{Expire} ({times.ExpireAfter}) must be longer than {Remind} ({times.RemindAfter}).");
    }

    private static TimeSpan Read(IConfiguration settings, string name, TimeSpan otherwise)
    {
        if (settings[name] is not { Length: > 0 } text)
            return otherwise;
        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero
            ? time
            : throw new SettingException($"{name} is '{text}'; it must be a time as days.hours:minutes:seconds, for example 1.00:00:00.");
    }
}
