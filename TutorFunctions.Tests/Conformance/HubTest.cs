using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime;

namespace TutorFunctions.Tests.Conformance;

/// <summary>A hub on a file of its own, which a test may stop and start again on the same file.</summary>
public sealed class HubTest(bool extendedSessions, Action<DurableTaskRegistry> configure, TimeProvider? clock = null) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(30));
    private LocalTaskHub? _hub;

    public DurableTaskClient Client => _hub!.Client;

    public LocalTaskHub Hub => _hub!;

    /// <summary>Ends waits that would hang, so that a broken engine fails the test instead of stopping the run.</summary>
    public CancellationToken Patience => _patience.Token;

    public static async Task<HubTest> StartAsync(bool extendedSessions, Action<DurableTaskRegistry> configure, TimeProvider? clock = null)
    {
        var test = new HubTest(extendedSessions, configure, clock);
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

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null)
            await _hub.DisposeAsync();
        _patience.Dispose();
        _folder.Dispose();
    }

    private async Task StartAsync()
    {
        var services = new ServiceCollection().AddSingleton(clock ?? TimeProvider.System).AddSingleton(new LocalTaskHubOptions { ExtendedSessions = extendedSessions });
        _hub = await LocalTaskHub.StartAsync(_folder.File("hub.db"), configure, services.BuildServiceProvider());
    }
}
