namespace TutorFunctions.Tests.Tools;

/// <summary>What all commands have in common: help, exit codes, and what is written where.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_names_every_command_and_the_exit_codes()
    {
        var help = await ToolRun.OfAsync("--help");

        help.Code.ShouldBe(0);
        foreach (var word in new[] { "demo", "check", "judge", "knowledge", "keys", "backup", "restore", "Exit codes" })
            help.Output.ShouldContain(word);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("check")]
    [InlineData("judge")]
    [InlineData("knowledge")]
    [InlineData("knowledge fit")]
    [InlineData("knowledge evaluate")]
    [InlineData("keys new")]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Every_command_has_help(string command)
    {
        var help = await ToolRun.OfAsync([.. command.Split(' '), "--help"]);

        help.Code.ShouldBe(0);
        help.Output.ShouldContain($"{command} ");
        help.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("jugde", "'jugde'")]
    [InlineData("judge --quick", "'--quick'")]
    [InlineData("knowledge evaluate none.csv", "none.csv")]
    [InlineData("check --drawings 0", "from 1 to 100000")]
    [InlineData("keys new password", "'password'")]
    [InlineData("backup", "backup")]
    public async Task Wrong_arguments_are_named_and_the_code_is_2(string arguments, string named)
    {
        var run = await ToolRun.OfAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        run.Code.ShouldBe(2);
        run.Errors.ShouldContain(named);
    }

    [Fact]
    public async Task A_command_that_is_cancelled_ends_at_once_with_code_130()
    {
        using var cancelled = new CancellationTokenSource();
        using var silent = new SilentInput(onRead: cancelled.Cancel);

        var run = await ToolRun.WithInputAsync(silent, ["judge"], cancelled.Token);

        run.Code.ShouldBe(130);
        run.Errors.ShouldBeEmpty();
    }

    /// <summary>A terminal at which nobody types.</summary>
    private sealed class SilentInput(Action onRead) : TextReader
    {
        public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            onRead();
            return await new TaskCompletionSource<string?>().Task;
        }
    }
}
