using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>How a call of a sub-orchestration fails when nothing was thrown inside it.</summary>
internal static class CallFailures
{
    /// <summary>Whether calling again would come to the same.</summary>
    public static bool IsFinal(TaskFailureDetails? failure) =>
        failure is not null && (TaskNotFound.Is(failure) || TaskVersioning.IsMismatch(failure));

    public static TaskFailureDetails AlreadyExists(Instance existing) =>
        new(
            typeof(InvalidOperationException).FullName!,
            $"An orchestration instance with the id '{existing.Id}' already exists and is {existing.Status}.",
            null,
            null,
            null
        );

    public static TaskFailureDetails Terminated(Instance instance) =>
        new(
            "OrchestrationTerminated",
            $"Sub-orchestration '{instance.Name}' with the id '{instance.Id}' was terminated.",
            null,
            null,
            null
        );
}
