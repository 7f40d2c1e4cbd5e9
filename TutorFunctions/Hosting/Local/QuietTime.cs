using Microsoft.Extensions.Hosting;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Stores.Sqlite;

namespace TutorFunctions.Hosting.Local;

/// <summary>Gives memory back when nothing is going on: sessions that wait for their learners lie on disk.</summary>
internal sealed class QuietTime(ILocalTaskHubAccessor runtime, SqliteSessionStore sessions) : IHostedService
{
    /// <summary>Sessions that stay in memory when nothing happens.</summary>
    private const int MaxSessions = 16;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        runtime.Hub.Log.Quiet += Release;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Release()
    {
        sessions.Retire(MaxSessions);

        // Nobody waits now, so that a full collection disturbs nobody; without one the memory of a busy hour would be kept for good.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
