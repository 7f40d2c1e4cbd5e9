using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TutorFunctions.Tests.Stores.Tables;

/// <summary>
/// Microsoft's emulator of Azure Storage, on a free port and in memory, for as long as the tests run. It needs Node with npx, which fetches
/// the npm package azurite when it is not there yet.
/// </summary>
internal static class Azurite
{
    /// <summary>The account and key that every Azurite has; they are published and open nothing else.</summary>
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<string>> s_connection = new(StartAsync);

    public static Task<string> ConnectionAsync() => s_connection.Value;

    private static async Task<string> StartAsync()
    {
        var port = FreePort();
        string[] options = ["--tablePort", port, "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry"];
        var start = new ProcessStartInfo("npx", ["--yes", "--package", "azurite@3.35.0", "azurite-table", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var process = Process.Start(start)!;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill(entireProcessTree: true);
            var errors = process.StandardError.ReadToEndAsync();
            using var patience = new CancellationTokenSource(s_patience);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.Contains("successfully started", StringComparison.Ordinal))
                    return $"{Account}TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";
            }

            throw new InvalidOperationException($"Azurite did not start: {await errors}");
        }
        catch (Win32Exception)
        {
            Assert.Skip("Azurite cannot be started: there is no npx. Install Node to run the tests of the tables.");
            throw;
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
