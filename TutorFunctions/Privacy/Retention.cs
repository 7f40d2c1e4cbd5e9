using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Privacy;

/// <summary>How long sessions are kept after they have ended.</summary>
/// <param name="Kept">Null when they are kept until somebody erases them.</param>
public sealed record Retention(TimeSpan? Kept)
{
    private const string Setting = "TUTOR_RETENTION_DAYS";
    private const int MostDays = 36_500;

    /// <exception cref="SettingException">The setting is no whole number of days.</exception>
    public static Retention Read(IConfiguration settings) =>
        new(WholeNumber.Read(settings, Setting, 1, MostDays) is { } days ? TimeSpan.FromDays(days) : null);
}
