using System.CommandLine;
using Spectre.Console;
using TutorFunctions.Tools.Backups;

namespace TutorFunctions.Tools.Audits;

/// <summary><c>audit</c>: the log of who read or changed what.</summary>
internal static class AuditCommand
{
    public static Command Create() => new("audit", "The server's log of who read or changed what.") { Verify() };

    private static Command Verify()
    {
        var data = DataOption.Create();
        var expected = new Option<string>("--expect")
        {
            Description = "A hash that an earlier check has shown and that was kept elsewhere: it must still be in the log. Without it a "
                + "log that was cut at its end, or written anew as a whole, is not found out.",
        };
        var command = new Command("verify", "Check that no entry of the audit log was changed, taken out or put in.") { data, expected };
        command.SetAction(parsed =>
        {
            var terminal = new Terminal(parsed.InvocationConfiguration);
            var database = DataOption.Database(parsed.GetRequiredValue(data));
            var (entries, last) = AuditCheck.Run(database, parsed.GetValue(expected));
            terminal.Output.WriteLine(
                entries == 0 ? $"{database} has no entries." : $"{database} has {entries} entries, and none was changed. Last hash: {last}"
            );
            return ExitCode.Done;
        });
        return command;
    }
}
