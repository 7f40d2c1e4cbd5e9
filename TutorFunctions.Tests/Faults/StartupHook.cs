using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using TutorFunctions.Tests.Faults;

/// <summary>
/// Runs in the process of a server that was started with DOTNET_STARTUP_HOOKS naming this assembly, before the server's own code, and adds
/// to its services what tests need to let things go wrong. The name is the one that .NET looks for; the server's code knows nothing of it.
/// </summary>
#pragma warning disable CA1050 // .NET looks for it outside of any namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    private const int FileTooLarge = 25;

    // Without a handler the signal that comes with a refused write would end the process; with one, the write fails as on a broken disk.
    private static PosixSignalRegistration? s_fileTooLarge;

    public static void Initialize()
    {
        s_fileTooLarge = PosixSignalRegistration.Create((PosixSignal)FileTooLarge, signal => signal.Cancel = true);
        AddToHost();
    }

    private static void AddToHost() =>
        DiagnosticListener.AllListeners.Subscribe(
            new Observer<DiagnosticListener>(listener =>
            {
                // The way in which ASP.NET's own test host gets at a program's builder.
                if (listener.Name == "Microsoft.Extensions.Hosting")
                {
                    listener.Subscribe(
                        new Observer<KeyValuePair<string, object?>>(told =>
                        {
                            if (told is { Key: "HostBuilding", Value: IHostBuilder builder })
                                builder.ConfigureServices(ServerFaults.AddTo);
                        })
                    );
                }
            })
        );

    private sealed class Observer<T>(Action<T> onNext) : IObserver<T>
    {
        public void OnNext(T value) => onNext(value);

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
