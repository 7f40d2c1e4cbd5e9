using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using TutorFunctions.LocalRuntime.Http;

namespace TutorFunctions.Tests.Faults;

/// <summary>Kills its own process right before or right after a commit, counted from when it was told to.</summary>
internal sealed class CrashPoint(ILocalTaskHubAccessor runtime) : IHostedService
{
    private int _before;
    private int _after;

    public void KillBefore(int commit) => Volatile.Write(ref _before, commit);

    public void KillAfter(int commit) => Volatile.Write(ref _after, commit);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        runtime.Hub.Log.Committing += () => CountDown(ref _before);
        runtime.Hub.Log.Committed += () => CountDown(ref _after);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void CountDown(ref int left)
    {
        if (Volatile.Read(ref left) > 0 && Interlocked.Decrement(ref left) == 0)
            Process.GetCurrentProcess().Kill();
    }
}
