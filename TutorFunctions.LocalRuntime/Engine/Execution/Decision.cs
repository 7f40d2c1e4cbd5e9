using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>What the orchestrator's code decided, with what is needed to carry it out but not kept in the history.</summary>
/// <param name="Event">What the history keeps.</param>
/// <param name="Input">The input of an activity, of a sub-orchestration or of the execution to continue as, or an event's payload.</param>
/// <param name="Version">The version to call.</param>
/// <param name="Tags">The tags of a sub-orchestration.</param>
internal sealed record Decision(
    DecisionEvent Event,
    Payload? Input = null,
    string Version = "",
    IReadOnlyDictionary<string, string>? Tags = null
);
