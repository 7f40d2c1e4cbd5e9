using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Faults;

/// <summary>The test's end of what <see cref="StartupHook"/> adds to a server.</summary>
internal static class ServerFaults
{
    /// <summary>Starts a server so that it takes orders.</summary>
    public static (string Name, string Value) Setting => ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location);

    /// <summary>Adds what takes the orders to a server of this process, which must not be told to kill itself.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<FaultyEvents>();
        services.AddSingleton<DurableTaskClient>(provider => new FaultyClient(
            provider.GetRequiredService<ILocalTaskHubAccessor>().Hub.Client,
            provider.GetRequiredService<FaultyEvents>()
        ));
        services.AddSingleton<CrashPoint>();
        services.AddHostedService(provider => provider.GetRequiredService<CrashPoint>());
        services.AddTransient<IStartupFilter, FaultHeader>();
    }

    public static async Task OrderAsync(this ITutorServer server, string fault)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { { FaultHeader.Name, fault } } };
        using var response = await server.Http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
