using System.Net;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Faults;

/// <summary>The test's end of what <see cref="StartupHook"/> adds to a server.</summary>
internal static class ServerFaults
{
    /// <summary>Starts a server so that it takes orders.</summary>
    public static (string Name, string Value) Setting => ("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location);

    public static async Task OrderAsync(this ServerProcess server, string fault)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { { FaultHeader.Name, fault } } };
        using var response = await server.Http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
