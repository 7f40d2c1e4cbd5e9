using System.CommandLine;
using Spectre.Console;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Tools.Backups;

/// <summary><c>restore</c>: puts a copy that <c>backup</c> made in the place of a database.</summary>
internal static class RestoreCommand
{
    /// <summary>What the names of a database's files end in.</summary>
    private static readonly string[] s_files = ["-wal", "-shm", ""];

    public static Command Create()
    {
        var source = new Argument<FileInfo>("file") { Description = "A file that the command backup has written." }.AcceptExistingOnly();
        var data = DataOption.Create();
        var replace = new Option<bool>("--replace")
        {
            Description = "Replace a database that the folder has already; it is kept beside as tutor.db.replaced.",
        };
        var command = new Command("restore", "Put a backup into a data folder. The server must not be running on it.")
        {
            source,
            data,
            replace,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = new Terminal(parsed.InvocationConfiguration);
                var (file, database) = (parsed.GetRequiredValue(source).FullName, DataOption.Database(parsed.GetRequiredValue(data)));
                await terminal.ProgressAsync("Restoring", async progress =>
                {
                    progress.IsIndeterminate = true;
                    await RestoreAsync(file, database, parsed.GetValue(replace), cancellation);
                    return 0;
                });
                terminal.Output.WriteLine($"{database} is what {file} holds.");
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static async Task RestoreAsync(string backup, string database, bool mayReplace, CancellationToken cancellation)
    {
        DatabaseCopy.Check(backup, cancellation);
        using var locked = DatabaseFile.Open(database);
        if (File.Exists(database) && !mayReplace)
        {
            throw new CommandFailedException(
                $"{database} is there already. Give --replace to put the backup in its place, or --data with another folder."
            );
        }

        var partial = database + ".partial";
        File.Delete(partial);
        await using (var source = File.OpenRead(backup))
        await using (var target = OwnersFile.OpenOrCreate(partial, FileShare.None))
        {
            await source.CopyToAsync(target, cancellation);
            target.Flush(flushToDisk: true);
        }

        // The write-ahead log belongs to the database that goes, and would be worked off into the one that comes.
        foreach (var part in s_files.Where(part => File.Exists(database + part)))
            File.Move(database + part, database + ".replaced" + part, overwrite: true);
        File.Move(partial, database);
    }
}
