using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions.Hosting;
using TutorFunctions.Hosting.Local;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Server;

/// <summary>
/// The real server in the tests' own process, composed as the program composes it, on a free port and a folder that outlives restarts. It
/// starts in a fraction of what <see cref="ServerProcess"/> takes, which remains for what a process is needed for: kills, signals, exit
/// codes and what is printed.
/// </summary>
public sealed class InProcessServer : ITutorServer, IAsyncDisposable
{
    /// <summary>The packs that come along, read once for all servers of this process.</summary>
    private static readonly LessonLibrary s_lessons = LessonLibrary.LoadWhenAsked(
        [Path.Combine(AppContext.BaseDirectory, "lessons")],
        drawings: 1
    );

    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection> _add;
    private IHost? _host;

    private InProcessServer(Dictionary<string, string?> settings, Action<IServiceCollection> add)
    {
        _settings = settings;
        _add = add;
    }

    public HttpClient Http { get; private set; } = null!;

    /// <summary>The lines logged since the last start.</summary>
    public IReadOnlyCollection<string> Log { get; private set; } = [];

    public static Task<InProcessServer> StartAsync(string folder, params (string Name, string Value)[] settings) =>
        StartAsync(folder, _ => { }, settings);

    /// <param name="add">Adds to the services after the tutor's own.</param>
    public static async Task<InProcessServer> StartAsync(
        string folder,
        Action<IServiceCollection> add,
        params (string Name, string Value)[] settings
    )
    {
        Directory.CreateDirectory(folder);
        var all = new Dictionary<string, string?>
        {
            ["TUTOR_DATA"] = Path.Combine(folder, "data"),
            ["TUTOR_PORT"] = "0",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        var server = new InProcessServer(all, add);
        await server.StartAsync();
        return server;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task StopAsync()
    {
        if (_host is not { } host)
            return;
        _host = null;
        Http.Dispose();
        await Task.Run(() => host.StopAsync());
        host.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StartAsync()
    {
        var log = new ConcurrentQueue<string>();
        var host = LocalHost.Build(_settings, builder =>
        {
            TutorServices.AddTo(builder);
            if (!_settings.ContainsKey("TUTOR_LESSONS"))
                builder.Services.AddSingleton(s_lessons);
            builder.Logging.ClearProviders().AddProvider(new KeptLog(log));
            _add(builder.Services);
        });
        try
        {
            // What a host starts runs on: not in the context of the test, which has a few threads only.
            await Task.Run(() => host.StartAsync());
        }
        catch
        {
            host.Dispose();
            throw;
        }

        _host = host;
        Log = log;
        Http = new HttpClient
        {
            BaseAddress = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    private sealed class KeptLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue(formatter(state, exception));

        public void Dispose() { }
    }
}
