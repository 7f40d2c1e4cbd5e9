using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace TutorFunctions.Tools;

/// <summary>
/// Where a command writes: results to standard output, progress to standard error while a person watches it. What another program reads, or
/// what is kept in a file, has no colours, no bars and no wrapped lines.
/// </summary>
internal sealed class Terminal
{
    /// <summary>Characters; wider than any line.</summary>
    private const int Unwrapped = 100_000;

    public Terminal(InvocationConfiguration configuration)
    {
        Lines = configuration.Output;
        Output = Console(configuration.Output);
        Errors = Console(configuration.Error);
    }

    public IAnsiConsole Output { get; }

    public IAnsiConsole Errors { get; }

    /// <summary>Standard output for lines that another program reads.</summary>
    public TextWriter Lines { get; }

    public Task WriteJsonAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        Lines.WriteLineAsync(JsonSerializer.Serialize(value, type).AsMemory(), cancellation);

    /// <inheritdoc cref="ProgressAsync{TResult}(string, Func{ProgressTask, Task{TResult}})"/>
    public Task<TResult> ProgressAsync<TResult>(string name, Func<ProgressTask, TResult> work) =>
        ProgressAsync(name, progress => Task.FromResult(work(progress)));

    /// <summary>Runs work off the calling thread, so that Ctrl+C is heard, and shows how much of it is done.</summary>
    /// <param name="work">The work; it sets the value of the task it is given, and its greatest value.</param>
    public Task<TResult> ProgressAsync<TResult>(string name, Func<ProgressTask, Task<TResult>> work)
    {
        var console = Errors.Profile.Out.IsTerminal ? Errors : Console(TextWriter.Null);
        return console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(name));
                return Task.Run(() => work(task));
            });
    }

    private static IAnsiConsole Console(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        if (output.IsTerminal)
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = output });
        var console = AnsiConsole.Create(
            new()
            {
                Out = output,
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
            }
        );
        console.Profile.Width = Unwrapped;
        return console;
    }
}
