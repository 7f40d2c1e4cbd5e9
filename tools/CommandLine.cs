using System.CommandLine;
using Spectre.Console;
using TutorFunctions.Tools.Audits;
using TutorFunctions.Tools.Backups;
using TutorFunctions.Tools.Demo;
using TutorFunctions.Tools.Judging;
using TutorFunctions.Tools.Keys;
using TutorFunctions.Tools.Knowledge;
using TutorFunctions.Tools.Lessons;
using TutorFunctions.Tools.Settings;

namespace TutorFunctions.Tools;

/// <summary>The program's commands, and what becomes of their errors.</summary>
internal static class CommandLine
{
    private const string Description = """
        Commands beside the tutor's server.

        Results go to standard output, progress and errors to standard error.
        Exit codes: 0 done, 1 failed, 2 wrong arguments, 130 ended by Ctrl+C.
        """;

    /// <param name="input">Standard input, for the commands that read it.</param>
    /// <param name="configuration">Where results and errors are written.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        TextReader input,
        InvocationConfiguration configuration,
        CancellationToken cancellation = default
    )
    {
        var parsed = Root(input).Parse(arguments);
        configuration.EnableDefaultExceptionHandler = false;
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellation);
            return parsed.Errors.Count > 0 ? ExitCode.WrongArguments : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception error) when (error is CommandFailedException or IOException or UnauthorizedAccessException)
        {
            new Terminal(configuration).Errors.MarkupLineInterpolated($"[red]{error.Message}[/]");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(TextReader input) =>
        new(Description)
        {
            DemoCommand.Create(),
            CheckCommand.Create(),
            JudgeCommand.Create(input),
            KnowledgeCommand.Create(),
            KeysCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            AuditCommand.Create(),
            SettingsCommand.Create(),
        };
}
