using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TutorFunctions.LocalRuntime;

namespace TutorFunctions.Tests.Conformance;

/// <summary>A task hub of a test's own, on one of the engines.</summary>
public sealed class HubTest : IAsyncDisposable
{
    private readonly ITestedHub _hub;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));

    private HubTest(ITestedHub hub) => _hub = hub;

    public DurableTaskClient Client => _hub.Client;

    /// <summary>Ends waits that would hang, so that a broken engine fails the test instead of stopping the run.</summary>
    public CancellationToken Patience => _patience.Token;

    /// <param name="configure">Adds the orchestrators and activities.</param>
    /// <param name="clock">The local engine's clock; Microsoft's host reads the machine's.</param>
    /// <param name="addServices">Adds what the app's own code needs.</param>
    public static async Task<HubTest> StartAsync(
        EngineKind engine,
        Action<DurableTaskRegistry> configure,
        TimeProvider? clock = null,
        ILoggerFactory? loggers = null,
        Action<IServiceCollection>? addServices = null
    )
    {
        if (engine == EngineKind.Microsoft)
            return new HubTest(await MicrosoftHub.StartAsync(configure, AddServices));
        var options = new LocalTaskHubOptions { ExtendedSessions = engine == EngineKind.LocalExtendedSessions };
        var services = new ServiceCollection().AddSingleton(options);
        AddServices(services);
        return new HubTest(await LocalHub.StartAsync(configure, services.BuildServiceProvider()));

        void AddServices(IServiceCollection services)
        {
            services.AddSingleton(clock ?? TimeProvider.System).AddSingleton(loggers ?? NullLoggerFactory.Instance);
            addServices?.Invoke(services);
        }
    }

    /// <summary>Stops the app and starts another one on the same task hub.</summary>
    public Task RestartAsync() => _hub.RestartAsync();

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

    /// <summary>
    /// Waits until an instance is as it is wanted. Microsoft's client answers before its host has done what it was asked for.
    /// </summary>
    public async Task<OrchestrationMetadata> UntilAsync(string id, Predicate<OrchestrationMetadata> isWanted)
    {
        while (true)
        {
            if (await Client.GetInstanceAsync(id, getInputsAndOutputs: true, Patience) is { } instance && isWanted(instance))
                return instance;
            await Task.Yield();
        }
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
        await _hub.DisposeAsync();
        _patience.Dispose();
    }
}
