using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Sqlite;

namespace TutorFunctions.Benchmarks.Scale;

/// <summary>The product's own program in this process, with counters around its store and its payloads.</summary>
internal sealed class CountedServer : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly TaskCompletionSource<IHost> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IHost? _host;
    private Task _program = Task.CompletedTask;

    public Counts Counts { get; } = new();

    public IServiceProvider Services => _host!.Services;

    public LocalTaskHub Hub => Services.GetRequiredService<ILocalTaskHubAccessor>().Hub;

    public async Task<HttpClient> StartAsync(string folder)
    {
        Environment.SetEnvironmentVariable("TUTOR_DATA", folder);
        Environment.SetEnvironmentVariable("TUTOR_PORT", "0");
        Environment.SetEnvironmentVariable("Logging__LogLevel__Default", "Warning");
        DiagnosticListener.AllListeners.Subscribe(this);
        _program = Task.Factory.StartNew(
            () => typeof(TutoringSession).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        _host = await _started.Task;
        return new HttpClient
        {
            BaseAddress = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    public async Task StopAsync()
    {
        Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await _program;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
            value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
            builder.ConfigureServices(Add);
        else if (value is { Key: "HostBuilt", Value: IHost host })
            host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => _started.TrySetResult(host));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private void Add(IServiceCollection services)
    {
        services.AddSingleton(provider => CountingStore.Around(provider.GetRequiredService<SqliteSessionStore>(), Counts));

        // As on Azure, where every payload becomes JSON.
        services.AddSingleton(
            new LocalTaskHubOptions
            {
                ExtendedSessions = true,
                SharesPayloads = false,
                Tables = SqliteTables.All,
            }
        );
        services.AddSingleton<DataConverter>(new CountingConverter(new JsonDataConverter(SessionJson.Default.Options), Counts));
    }
}
