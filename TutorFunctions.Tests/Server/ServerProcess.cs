using System.Diagnostics;
using System.Globalization;

namespace TutorFunctions.Tests.Server;

/// <summary>The real server as a process of its own, on a free port and a folder that outlives restarts.</summary>
public sealed class ServerProcess : ITutorServer, IAsyncDisposable
{
    private readonly string _folder;
    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    private ServerProcess(string folder, Dictionary<string, string> settings)
    {
        _folder = folder;
        _settings = settings;
    }

    public HttpClient Http { get; private set; } = null!;

    public string ProcessId => _process!.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The lines written since the last start.</summary>
    public IReadOnlyList<string> Output { get; private set; } = [];

    public static async Task<ServerProcess> StartAsync(string folder, params (string Name, string Value)[] settings)
    {
        var server = new ServerProcess(folder, settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        await server.StartAsync();
        return server;
    }

    public async Task RestartAsync() => await StartAsync();

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await EndedAsync();
    }

    /// <summary>Sends what Ctrl-C sends.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        await SignalAsync("INT");
        return await EndedAsync();
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", ProcessId]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }

    /// <summary>Waits until the process has ended, by itself or as it was told.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndedAsync()
    {
        await _process!.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        Http.Dispose();
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
    }

    private async Task StartAsync()
    {
        Directory.CreateDirectory(_folder);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TutorFunctions.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,

            // A server that lives for moments is better off compiling quickly than compiling well.
            Environment =
            {
                ["TUTOR_DATA"] = Path.Combine(_folder, "data"),
                ["TUTOR_PORT"] = "0",
                ["DOTNET_TC_QuickJit"] = "1",
                ["DOTNET_TieredPGO"] = "0",
                ["DOTNET_EnableWriteXorExecute"] = "0",

                // What it says is tested without a server; here it would be loaded by each anew.
                ["TUTOR_SENTENCE_EMBEDDINGS"] = "off",
            },
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        var address = new TaskCompletionSource<string>();
        var output = new List<string>();
        void Read(string? line)
        {
            lock (output)
            {
                output.Add(line ?? string.Empty);
                Output = [.. output];
            }

            // The last of the three lines in which it introduces itself.
            if (line?.StartsWith("Agents: ", StringComparison.Ordinal) is true)
                address.TrySetResult(
                    Output.First(told => told.StartsWith("Address: ", StringComparison.Ordinal))["Address: ".Length..].Trim()
                );
        }

        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _ = FailOnExitAsync(_process, address, () => Output);
        Http = new HttpClient
        {
            BaseAddress = new Uri(await address.Task.WaitAsync(TimeSpan.FromSeconds(60))),
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    /// <summary>The process has ended and all that it had to say has been read.</summary>
    private static async Task FailOnExitAsync(Process process, TaskCompletionSource<string> address, Func<IReadOnlyList<string>> output)
    {
        try
        {
            await process.WaitForExitAsync();
        }
        catch (InvalidOperationException)
        {
            // It was disposed of by a test that ended it.
            return;
        }

        address.TrySetException(new InvalidOperationException($"The server ended before it listened:\n{string.Join('\n', output())}"));
    }
}
