using System.Net;
using DurableTask.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing.Sidecar;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.Tests.Conformance;

/// <summary>
/// Microsoft's in-process host: its task hub in memory behind gRPC, and its worker and client. Composed here, since the package's own
/// composition takes a port by chance, which collides when tests run side by side, and cannot restart the worker alone.
/// </summary>
internal sealed class MicrosoftHub : ITestedHub
{
    private readonly Action<DurableTaskRegistry> _configure;
    private readonly Action<IServiceCollection> _addServices;
    private readonly WebApplication _taskHub;
    private readonly SemaphoreSlim _connected = new(0);
    private readonly SemaphoreSlim _disconnected = new(0);
    private GrpcChannel? _channel;
    private IHost? _app;

    private MicrosoftHub(Action<DurableTaskRegistry> configure, Action<IServiceCollection> addServices)
    {
        _configure = configure;
        _addServices = addServices;
        _taskHub = BuildTaskHub();
    }

    public DurableTaskClient Client => _app!.Services.GetRequiredService<DurableTaskClient>();

    /// <param name="addServices">Adds what the app's own code needs, loggers among it.</param>
    public static async Task<MicrosoftHub> StartAsync(Action<DurableTaskRegistry> configure, Action<IServiceCollection> addServices)
    {
        var hub = new MicrosoftHub(configure, addServices);
        await hub._taskHub.StartAsync();
        await hub.StartAppAsync();
        return hub;
    }

    public async Task RestartAsync()
    {
        await StopAppAsync();
        await _disconnected.WaitAsync();
        await StartAppAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAppAsync();
        await _taskHub.DisposeAsync();
        _connected.Dispose();
        _disconnected.Dispose();
    }

    private WebApplication BuildTaskHub()
    {
        var service = new InMemoryOrchestrationService();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(server =>
            server.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2)
        );
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<IOrchestrationService>(service).AddSingleton<IOrchestrationServiceClient>(service);
        builder.Services.AddSingleton<TaskHubGrpcServer>();
        var app = builder.Build();
        app.Use(WatchWorkerAsync);
        app.MapGrpcService<TaskHubGrpcServer>();
        return app;
    }

    /// <summary>
    /// Notes when a worker comes and goes: the task hub knows one at a time, and mistakes the next one for the last before that has gone.
    /// </summary>
    private async Task WatchWorkerAsync(HttpContext context, RequestDelegate next)
    {
        var isWorker = context.Request.Path.Value!.EndsWith("/GetWorkItems", StringComparison.Ordinal);
        if (isWorker)
            _connected.Release();
        try
        {
            await next(context);
        }
        finally
        {
            if (isWorker)
                _disconnected.Release();
        }
    }

    private async Task StartAppAsync()
    {
        var channel = GrpcChannel.ForAddress(_taskHub.Urls.Single());
        var builder = Host.CreateEmptyApplicationBuilder(null);
        _addServices(builder.Services);
        builder.Services.AddDurableTaskWorker(worker => worker.UseGrpc(channel).AddTasks(_configure));
        builder.Services.AddDurableTaskClient(client => client.UseGrpc(channel).RegisterDirectly());
        _channel = channel;
        _app = builder.Build();
        await _app.StartAsync();
        await _connected.WaitAsync();
    }

    private async Task StopAppAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            _app.Dispose();
        }

        _channel?.Dispose();
    }
}
