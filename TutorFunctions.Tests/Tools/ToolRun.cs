using System.CommandLine;
using TutorFunctions.Tools;

namespace TutorFunctions.Tests.Tools;

/// <summary>A run of the command-line program in this process, as it runs in a pipe.</summary>
internal sealed record ToolRun(int Code, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<ToolRun> OfAsync(params string[] arguments) => WithInputAsync(string.Empty, arguments);

    public static async Task<ToolRun> WithInputAsync(string input, params string[] arguments)
    {
        using var reader = new StringReader(input);
        return await WithInputAsync(reader, arguments, TestContext.Current.CancellationToken);
    }

    public static async Task<ToolRun> WithInputAsync(TextReader input, string[] arguments, CancellationToken cancellation)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var configuration = new InvocationConfiguration { Output = output, Error = errors };
        var code = await CommandLine.RunAsync(arguments, input, configuration, cancellation);
        return new(code, output.ToString(), errors.ToString());
    }
}
