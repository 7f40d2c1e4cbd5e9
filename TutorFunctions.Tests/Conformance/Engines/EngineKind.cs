namespace TutorFunctions.Tests.Conformance;

/// <summary>What runs the orchestrations of a test.</summary>
public enum EngineKind
{
    /// <summary><see cref="LocalRuntime.LocalTaskHub"/>, which replays the history for every event.</summary>
    Local,

    /// <summary><see cref="LocalRuntime.LocalTaskHub"/>, which keeps executions in memory where they wait.</summary>
    LocalExtendedSessions,

    /// <summary>Microsoft's worker and client on Microsoft's in-process host.</summary>
    Microsoft,
}
