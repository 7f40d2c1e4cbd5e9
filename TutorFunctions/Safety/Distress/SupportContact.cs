using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Safety.Distress;

/// <summary>Where a learner in distress finds a person, in words that are shown to them.</summary>
public sealed record SupportContact(string Text)
{
    private const string Setting = "TUTOR_SUPPORT_CONTACT";
    private const int Longest = 600;

    /// <summary>Says no number that would be wrong in another country.</summary>
    public const string Default =
        "Please talk to an adult you trust today, for example at your school. If you or somebody else is in danger right now, call "
            + "the emergency number.";

    /// <exception cref="SettingException">The text is too long to be read in need.</exception>
    public static SupportContact Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var text = settings[Setting]?.Trim();
        if (string.IsNullOrEmpty(text))
            return new SupportContact(Default);
        return text.Length <= Longest
            ? new SupportContact(text)
            : throw new SettingException($"{Setting} has {text.Length} characters; at most {Longest} are shown to a learner in need.");
    }
}
