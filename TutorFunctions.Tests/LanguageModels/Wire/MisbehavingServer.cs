using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TutorFunctions.Tests.LanguageModels.Wire;

/// <summary>The stand-in for a model server that shows the known faults, as a process of its own.</summary>
internal sealed class MisbehavingServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private MisbehavingServer(Process process, int port)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public string Endpoint => $"{_http.BaseAddress}v1";

    public static async Task<MisbehavingServer> StartAsync(CancellationToken cancellation)
    {
        var port = FreePort();
        string[] arguments = [SharedMaterial.Find("cases", "fake_model.py"), port.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("python3", arguments)
        {
            RedirectStandardError = true,
        };
        var server = new MisbehavingServer(Process.Start(start)!, port);
        while (!await server.AnswersAsync(cancellation))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellation);
        return server;
    }

    /// <summary>Skips the test where its server cannot run.</summary>
    public static void SkipWithoutPython() =>
        Assert.SkipUnless(
            (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
                .Split(Path.PathSeparator)
                .Any(static folder => File.Exists(Path.Combine(folder, "python3"))),
            "There is no python3 on the path, which runs the model server that misbehaves."
        );

    /// <summary>Replaces the rules by which it misbehaves.</summary>
    public async Task MisbehaveAsync(string rules, CancellationToken cancellation)
    {
        // It reads bodies of a known length only.
        using var control = new StringContent($"{{\"rules\":{rules}}}");
        using var response = await _http.PostAsync("/control", control, cancellation);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.GetAsync("/log", cancellation);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException) when (!_process.HasExited)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
