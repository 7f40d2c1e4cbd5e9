using System.Diagnostics;

namespace TutorFunctions.Tests.Hosting;

/// <summary>A program that was started and has ended by itself.</summary>
internal sealed record StartedProgram(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs a program to its end, with no settings of the tutor and its hosts but the given ones.</summary>
    public static async Task<StartedProgram> RunAsync(
        string folder,
        string program,
        IEnumerable<string> arguments,
        params (string Name, string Value)[] settings
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (
            var name in start
                .Environment.Keys.Where(name =>
                    name.StartsWith("TUTOR_", StringComparison.Ordinal) || name.StartsWith("AzureWebJobs", StringComparison.Ordinal)
                )
                .ToList()
        )
            start.Environment.Remove(name);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process
                .WaitForExitAsync(TestContext.Current.CancellationToken)
                .WaitAsync(s_patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        return new StartedProgram(process.ExitCode, await output, await errors);
    }

    /// <summary>Runs the program that the tests were built with.</summary>
    public static Task<StartedProgram> RunTutorAsync(string folder, string[] arguments, params (string Name, string Value)[] settings) =>
        RunAsync(folder, "dotnet", [Path.Combine(AppContext.BaseDirectory, "TutorFunctions.dll"), .. arguments], settings);

    /// <summary>Asserts that it refused to start, in a sentence, without the way through the code.</summary>
    public void ShouldHaveRefused(string what)
    {
        ExitCode.ShouldBe(1, Output + Errors);
        Errors.ShouldStartWith("The tutor cannot start. ");
        Errors.ShouldContain(what);
        Errors.ShouldNotContain("   at ");
    }
}
