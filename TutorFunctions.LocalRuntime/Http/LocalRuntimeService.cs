using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TutorFunctions.LocalRuntime.Timers;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>Starts the task hub before the server listens, and stops it after the server has stopped.</summary>
internal sealed class LocalRuntimeService(IOptions<LocalRuntimeOptions> options, LocalTaskHubOptions hub, IServiceProvider services)
    : IHostedService,
        ILocalTaskHubAccessor
{
    private LocalTaskHub? _hub;

    public LocalTaskHub Hub => _hub ?? throw new InvalidOperationException("The task hub has not been started, or has been stopped.");

    public IReadOnlyList<FunctionMethod> Functions { get; } =
    [
        .. FunctionIndex.Find(
            options.Value.Functions ?? throw new InvalidOperationException("LocalRuntimeOptions.Functions names no assembly.")
        ),
    ];

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _hub = await LocalTaskHub.StartAsync(
            options.Value.DatabasePath,
            registry => FunctionIndex.Register(Functions, registry),
            services,
            hub with
            {
                Tables = [.. hub.Tables, TimerRuns.Tables],
            }
        );

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_hub is not null)
            await _hub.DisposeAsync();
    }
}

/// <summary>The running task hub.</summary>
public interface ILocalTaskHubAccessor
{
    /// <exception cref="InvalidOperationException">The host has not started or has stopped.</exception>
    LocalTaskHub Hub { get; }
}
