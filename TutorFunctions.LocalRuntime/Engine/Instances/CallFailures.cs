using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>How a call of a sub-orchestration fails when nothing was thrown inside it.</summary>
internal static class CallFailures
{
    public static TaskFailureDetails AlreadyExists(Instance existing) => new(
        typeof(InvalidOperationException).FullName!,
        $"An orchestration instance with the id '{existing.Id}' already exists and is {existing.Status}.", null, null, null);

    public static TaskFailureDetails Terminated(Instance instance) => new(
        "OrchestrationTerminated", $"Sub-orchestration '{instance.Name}' with the id '{instance.Id}' was terminated.", null, null, null);
}
