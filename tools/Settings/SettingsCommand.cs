using System.CommandLine;
using TutorFunctions.Hosting;

namespace TutorFunctions.Tools.Settings;

/// <summary><c>settings</c>: what an operator can set, as docs/settings.md has it.</summary>
internal static class SettingsCommand
{
    public static Command Create()
    {
        var command = new Command("settings", "Write the reference of the server's settings, in Markdown.");
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(SettingsPage.Write()));
        return command;
    }
}
