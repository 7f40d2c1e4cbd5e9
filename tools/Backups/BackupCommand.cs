using System.CommandLine;
using Spectre.Console;

namespace TutorFunctions.Tools.Backups;

/// <summary><c>backup</c>: copies the database of a server, which may be running.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var target = new Argument<FileInfo>("file") { Description = "Where the copy is written; no file may be there yet." };
        var data = DataOption.Create();
        var command = new Command("backup", "Copy the server's database to a file while the server runs, and check the copy.")
        {
            target,
            data,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = new Terminal(parsed.InvocationConfiguration);
                var (database, file) = (DataOption.Database(parsed.GetRequiredValue(data)), parsed.GetRequiredValue(target).FullName);
                var bytes = await terminal.ProgressAsync("Copying", progress => DatabaseCopy.Write(database, file, progress, cancellation));
                terminal.Output.WriteLine(
                    $"{file} has all of {database} that was committed when the copy began: {bytes:N0} bytes, checked."
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
