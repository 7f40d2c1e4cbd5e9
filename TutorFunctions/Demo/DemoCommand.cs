using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TutorFunctions.Demo;

/// <summary>Plays the product's demonstration on a server of its own, over HTTP, on a folder that is gone afterwards.</summary>
internal static class DemoCommand
{
    public const string Name = "demo";

    /// <param name="build">Makes the server from the environment.</param>
    public static async Task<int> RunAsync(Func<IHost> build, TextWriter output, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("tutor-demo-");
        try
        {
            // A server of the demo's own: what is set for a real one must not reach it.
            Environment.SetEnvironmentVariable("TUTOR_DATA", folder.FullName);
            Environment.SetEnvironmentVariable("TUTOR_PORT", "0");
            Environment.SetEnvironmentVariable("TUTOR_API_KEY", null);
            using var host = build();
            await host.StartAsync(cancellation);
            var address = host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
            using var client = new HttpClient { BaseAddress = new Uri(address) };
            await new DemoPlayer(new DemoApi(client), new DemoScreen(output)).PlayAsync(cancellation);
            await host.StopAsync(cancellation);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
