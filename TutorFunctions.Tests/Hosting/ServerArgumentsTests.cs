using TutorFunctions.Hosting;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Hosting;

/// <summary>The server's command line.</summary>
public sealed class ServerArgumentsTests
{
    [Fact]
    public async Task Help_names_the_settings_and_where_the_commands_are()
    {
        using var folder = new TemporaryFolder();

        var help = await StartedProgram.RunTutorAsync(folder.Path, ["--help"]);

        help.ExitCode.ShouldBe(0);
        help.Errors.ShouldBeEmpty();
        foreach (var word in new[] { "TUTOR_PORT", "TUTOR_MODEL_ENDPOINT", "--project tools", "--version" })
            help.Output.ShouldContain(word);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Version_is_that_of_the_program()
    {
        using var folder = new TemporaryFolder();

        var version = await StartedProgram.RunTutorAsync(folder.Path, ["--version"]);

        version.ExitCode.ShouldBe(0);
        version.Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+\S*$");
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("--prot")]
    [InlineData("--port=80")]
    [InlineData("-x=1")]
    public async Task An_argument_that_does_not_exist_is_named_with_what_there_is(string argument)
    {
        using var folder = new TemporaryFolder();

        var refusal = await StartedProgram.RunTutorAsync(folder.Path, [argument]);

        refusal.ExitCode.ShouldBe(2);
        refusal.Errors.ShouldContain($"'{argument}'");
        refusal.Output.ShouldContain("--help");
        refusal.Output.ShouldContain("TUTOR_PORT");
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--host", "127.0.0.1", "--port", "5000", "--workerId", "w", "--requestId", "r", "--grpcMaxMessageLength", "2147483647")]
    [InlineData("--functions-uri", "http://127.0.0.1:5000", "--functions-worker-id", "w", "--functions-grpc-max-message-length", "1")]
    [InlineData("--functions-uri=http://127.0.0.1:5000", "--an-argument-of-later-hosts", "1")]
    public void Arguments_of_the_Functions_host_are_left_alone(params string[] arguments) =>
        ServerArguments.Answer(arguments).ShouldBeNull();

    [Fact]
    public async Task A_setting_that_does_not_exist_is_named_at_start_with_the_nearest_one()
    {
        using var folder = new TemporaryFolder();

        await using var server = await InProcessServer.StartAsync(folder.Path, ("TUTOR_REMIND_AFTR", "1.00:00:00"));

        server.Log.ShouldContain(line =>
            line.Contains("TUTOR_REMIND_AFTR is no setting of the tutor, so it does nothing; did you mean TUTOR_REMIND_AFTER?")
        );
    }
}
