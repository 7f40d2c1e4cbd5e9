using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TutorFunctions.LocalRuntime;

namespace TutorFunctions.Tests.Conformance;

/// <summary>A hub on a file of its own, which a test may stop and start again on the same file.</summary>
public sealed class HubTest(bool extendedSessions, Action<DurableTaskRegistry> configure, TimeProvider? clock = null, ILoggerFactory? loggers = null) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));
    private LocalTaskHub? _hub;

    public DurableTaskClient Client => _hub!.Client;

    public LocalTaskHub Hub => _hub!;

    /// <summary>Ends waits that would hang, so that a broken engine fails the test instead of stopping the run.</summary>
    public CancellationToken Patience => _patience.Token;

    public static async Task<HubTest> StartAsync(bool extendedSessions, Action<DurableTaskRegistry> configure, TimeProvider? clock = null, ILoggerFactory? loggers = null)
    {
        var test = new HubTest(extendedSessions, configure, clock, loggers);
        await test.StartAsync();
        return test;
    }

    public async Task RestartAsync()
    {
        await _hub!.DisposeAsync();
        await StartAsync();
    }

    public async Task<OrchestrationMetadata> RunAsync(string orchestrator, object? input = null)
    {
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, Patience);
        return await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Patience);
    }

    public async Task<List<string>> IdsAsync(OrchestrationQuery query)
    {
        var ids = new List<string>();
        await foreach (var instance in Client.GetAllInstancesAsync(query).WithCancellation(Patience))
            ids.Add(instance.InstanceId);
        return ids;
    }

    /// <summary>Lets time pass, step by step, until an instance has completed.</summary>
    public async Task AdvanceUntilCompletedAsync(ManualClock clock, string id, TimeSpan step)
    {
        var completion = Client.WaitForInstanceCompletionAsync(id, Patience);
        while (!completion.IsCompleted)
        {
            clock.Advance(step);

            // Taken in after the timers that were due, so that time goes no faster than the instance.
            await Client.RaiseEventAsync(id, "tick", Patience);
        }

        await completion;
    }

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null)
            await _hub.DisposeAsync();
        _patience.Dispose();
        _folder.Dispose();
    }

    private async Task StartAsync()
    {
        var services = new ServiceCollection().AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(loggers ?? NullLoggerFactory.Instance).AddSingleton(new LocalTaskHubOptions { ExtendedSessions = extendedSessions });
        _hub = await LocalTaskHub.StartAsync(_folder.File("hub.db"), configure, services.BuildServiceProvider());
    }
}
