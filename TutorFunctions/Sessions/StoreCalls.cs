using Microsoft.DurableTask;

namespace TutorFunctions.Sessions;

/// <summary>How an orchestration calls the activities that read and write the store.</summary>
internal static class StoreCalls
{
    /// <summary>A store that is away for hours must not end a session, so these are tried for about two days.</summary>
    public static TaskOptions Options { get; } =
        TaskOptions.FromRetryPolicy(
            new RetryPolicy(100, TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(30))
        );
}
