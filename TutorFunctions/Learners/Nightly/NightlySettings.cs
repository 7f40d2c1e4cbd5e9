using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Learners.Nightly;

/// <summary>Whether the tutor fits a model to its own learners' answers at night, and predicts by it.</summary>
public sealed record NightlySettings(bool IsOn)
{
    private const string Setting = "TUTOR_NIGHTLY_FIT";

    /// <exception cref="SettingException">The setting is neither true nor false.</exception>
    public static NightlySettings Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings[Setting] is not { Length: > 0 } text)
            return new NightlySettings(false);
        return bool.TryParse(text, out var isOn)
            ? new NightlySettings(isOn)
            : throw new SettingException($"{Setting} is '{text}'; it must be true or false.");
    }
}
