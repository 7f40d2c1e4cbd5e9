using Microsoft.DurableTask;
using Microsoft.DurableTask.Abstractions;
using static Microsoft.DurableTask.Worker.DurableTaskWorkerOptions;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>
/// Which versions of orchestrations and activities the hub runs, and which version it calls when the caller names none. What it does not
/// run fails whatever the failure strategy is: to reject it would leave it to another worker, and there is none.
/// </summary>
/// <param name="options">Every version is run when null.</param>
internal sealed class TaskVersioning(VersioningOptions? options)
{
    private const string MismatchType = "VersionMismatch";

    /// <summary>The version of a sub-orchestration whose caller names none.</summary>
    public string DefaultOfCalled => options?.DefaultVersion ?? string.Empty;

    public static bool IsMismatch(TaskFailureDetails failure) => failure.ErrorType == MismatchType;

    /// <returns>Null when the version is one that the hub runs.</returns>
    public TaskFailureDetails? Mismatch(string version)
    {
        if (options is not { MatchStrategy: not VersionMatchStrategy.None })
            return null;
        var comparison = TaskOrchestrationVersioningUtils.CompareVersions(version, options.Version);
        return (options.MatchStrategy, comparison) switch
        {
            (VersionMatchStrategy.Strict, not 0) => Details($"Version '{version}' is not the worker's, which is '{options.Version}'."),
            (VersionMatchStrategy.CurrentOrOlder, > 0) => Details(
                $"Version '{version}' is later than the worker's, which is '{options.Version}'."
            ),
            _ => null,
        };
    }

    private static TaskFailureDetails Details(string message) => new(MismatchType, message, null, null, null);
}
