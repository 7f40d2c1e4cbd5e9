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

    /// <summary>Requests a second that one address may send; no limit when null.</summary>
    public int? RequestsPerSecond { get; set; }

    /// <summary>
    /// Asked before each HTTP function, by its name: what it returns is answered in the function's place; null lets the caller in.
    /// </summary>
    public Func<HttpContext, string, ValueTask<IResult?>>? Refuse { get; set; }
}
