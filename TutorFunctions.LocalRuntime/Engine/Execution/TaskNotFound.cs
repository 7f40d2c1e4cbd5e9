using Microsoft.DurableTask;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>The failures of calling what nobody registered; their types are not exceptions' names, as on other engines.</summary>
internal static class TaskNotFound
{
    private const string NoOrchestrator = "OrchestratorTaskNotFound";
    private const string NoActivity = "ActivityTaskNotFound";

    /// <summary>Whether a failure is one of these, so that trying again is pointless.</summary>
    public static bool Is(TaskFailureDetails failure) => failure.ErrorType is NoOrchestrator or NoActivity;

    public static TaskFailureDetails Orchestrator(string name, string version) => Details(NoOrchestrator, "orchestrator", name, version);

    public static TaskFailureDetails Activity(string name, string version) => Details(NoActivity, "activity", name, version);

    private static TaskFailureDetails Details(string errorType, string kind, string name, string version) =>
        new(
            errorType,
            $"No {kind} task named '{name}'{(version.Length == 0 ? "" : $" with version '{version}'")} was found.",
            null,
            null,
            null
        );
}
