using System.Text;
using TutorFunctions.LanguageModels;

namespace TutorFunctions.Hosting;

/// <summary>The page docs/settings.md, written from what the code says of its settings.</summary>
internal static class SettingsPage
{
    private const string Opening = """
        # Settings

        Every setting of the tutor. They are read once, at start, from the environment and from `Values` in `local.settings.json`
        ([sample](../local.settings.sample.json)), the environment first. An empty one is as one that is not set. A value that a setting
        cannot have keeps the server from starting, and the message says what it may be; a name that begins with `TUTOR_` and is no setting
        is named in the log, with the one that was probably meant.

        This page is written by `tutor settings`; a test compares it with the code. OpenTelemetry's own settings are in
        [telemetry.md](telemetry.md), those of an Azure installation in [azure.md](azure.md).

        """;

    public static string Write()
    {
        var page = new StringBuilder(Opening);
        foreach (var (subject, settings) in SettingDescriptions.BySubject)
        {
            page.Append($"\n## {subject}\n\n| name | type | default | meaning | where |\n| --- | --- | --- | --- | --- |\n");
            foreach (var setting in settings)
                page.Append(
                    $"| `{setting.Name}` | {setting.Type} | {setting.Default} | {setting.Meaning} | {Where(setting)} |\n"
                );
        }

        var agents = string.Join(", ", Enum.GetValues<AgentRole>().Select(role => $"`{role.SettingName()}`"));
        page.Append($"\n`{{AGENT}}` is one of {agents}.\n");
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Where(SettingDescription setting) => setting.IsOfLocalServer ? "local server" : "both hosts";
}
