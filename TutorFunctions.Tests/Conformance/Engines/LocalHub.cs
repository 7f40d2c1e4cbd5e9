using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime;

namespace TutorFunctions.Tests.Conformance;

/// <summary>The local engine on a file of its own.</summary>
internal sealed class LocalHub : ITestedHub
{
    private readonly TemporaryFolder _folder = new();
    private readonly Action<DurableTaskRegistry> _configure;
    private readonly IServiceProvider _services;
    private LocalTaskHub? _hub;

    private LocalHub(Action<DurableTaskRegistry> configure, IServiceProvider services)
    {
        _configure = configure;
        _services = services;
    }

    public DurableTaskClient Client => _hub!.Client;

    public static async Task<LocalHub> StartAsync(Action<DurableTaskRegistry> configure, IServiceProvider services)
    {
        var hub = new LocalHub(configure, services);
        await hub.StartAsync();
        return hub;
    }

    public async Task RestartAsync()
    {
        await _hub!.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null)
            await _hub.DisposeAsync();
        _folder.Dispose();
    }

    private async Task StartAsync() => _hub = await LocalTaskHub.StartAsync(_folder.File("hub.db"), _configure, _services);
}
