using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace TutorFunctions.LocalRuntime.Http;

/// <summary>How an app's functions run on this machine.</summary>
public sealed class LocalRuntimeOptions
{
    /// <summary>Where the functions are.</summary>
    public Assembly? Functions { get; set; }

    /// <summary>The file of histories.</summary>
    public string DatabasePath { get; set; } = "data/tutor.db";

    /// <summary>The address to listen on.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port to listen on; 0 takes a free one.</summary>
    public int Port { get; set; } = 7071;

    /// <summary>The largest body of a request in bytes, where the function does not say otherwise.</summary>
    public long MaxRequestBytes { get; set; } = 64 * 1024;

    /// <summary>Requests a second that one address may send, ten seconds' worth of them in a burst; no limit when null.</summary>
    public int? RequestsPerSecond { get; set; }

    /// <summary>Whether <see cref="RequestsPerSecond"/> holds for other machines only.</summary>
    public bool SparesThisMachine { get; set; }

    /// <summary>Requests that are worked on at once; who comes beyond is refused. No limit when null.</summary>
    public int? MaxRequestsUnderWay { get; set; }

    /// <summary>Addresses that are answered however many requests are under way, as those of probes are.</summary>
    public IReadOnlyList<PathString> AlwaysAnswered { get; set; } = [];

    /// <summary>Connections that are open at once; those beyond are closed. No limit when null.</summary>
    public long? MaxConnections { get; set; }

    /// <summary>
    /// The proxies that are believed what they say of the caller (X-Forwarded-For, X-Forwarded-Proto, X-Forwarded-Host); what anybody else
    /// says is passed over.
    /// </summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; set; } = [];

    /// <summary>
    /// Asked before each HTTP function, by its name: what it returns is answered in the function's place; null lets the caller in.
    /// </summary>
    public Func<HttpContext, string, ValueTask<IResult?>>? Refuse { get; set; }
}
