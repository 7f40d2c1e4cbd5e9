using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Telemetry;

/// <summary>Whether logs and spans may hold what learners write and what they are told. They do not unless a setting says so.</summary>
public sealed record LearnerText(bool IsLogged)
{
    private const string Setting = "TUTOR_LOG_LEARNER_TEXT";

    /// <exception cref="SettingException">The setting is neither true nor false.</exception>
    public static LearnerText Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings[Setting] is not { Length: > 0 } text)
            return new LearnerText(false);
        return bool.TryParse(text, out var isLogged)
            ? new LearnerText(isLogged)
            : throw new SettingException($"{Setting} is '{text}'; it must be true or false.");
    }
}
