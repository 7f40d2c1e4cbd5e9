using System.Net;
using Microsoft.Extensions.Configuration;
using TutorFunctions.LocalRuntime.Http;

namespace TutorFunctions.Hosting.Local;

/// <summary>The settings that keep the server from being taken up by some or by all at once.</summary>
internal static class ServerLimits
{
    internal const int DefaultRequestsPerSecond = 500;
    internal const int DefaultConnections = 20_000;

    /// <summary>
    /// As many turns at once as are answered within a second on the machine that docs/performance.md tells of; a whole school that presses
    /// the same button at the same moment is below.
    /// </summary>
    internal const int DefaultRequestsUnderWayPerCore = 1024;

    private const string RequestsPerSecond = "TUTOR_REQUESTS_PER_SECOND";
    private const string RequestsUnderWay = "TUTOR_MAX_REQUESTS";
    private const string Connections = "TUTOR_MAX_CONNECTIONS";
    private const string TrustedProxies = "TUTOR_TRUSTED_PROXIES";
    private const int Highest = 1_000_000;

    /// <exception cref="SettingException">A setting has a value that it cannot have.</exception>
    public static void Apply(LocalRuntimeOptions options, IConfiguration settings)
    {
        var perSecond = WholeNumber.Read(settings, RequestsPerSecond, 1, Highest);
        options.RequestsPerSecond = perSecond ?? DefaultRequestsPerSecond;
        options.SparesThisMachine = perSecond is null;
        options.MaxRequestsUnderWay =
            WholeNumber.Read(settings, RequestsUnderWay, 1, Highest) ?? DefaultRequestsUnderWayPerCore * Environment.ProcessorCount;
        options.AlwaysAnswered = ["/healthz", "/readyz"];
        options.MaxConnections = WholeNumber.Read(settings, Connections, 1, Highest) ?? DefaultConnections;
        options.TrustedProxies = Proxies(settings[TrustedProxies]);
    }

    private static IReadOnlyList<IPNetwork> Proxies(string? setting) =>
    [
        .. (setting ?? string.Empty)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text =>
                IPNetwork.TryParse(text, out var network) ? network
                : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
                : throw new SettingException(
                    $"{TrustedProxies} holds '{text}'; it must be an address as 10.0.0.7, or a network as 10.0.0.0/8."
                )
            ),
    ];
}
