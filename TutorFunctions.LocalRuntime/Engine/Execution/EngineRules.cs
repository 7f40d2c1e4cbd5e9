namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>
/// The engine's own part in what a given orchestrator decides. An execution keeps the rules it began with, which its history names: under
/// others its replay would decide otherwise.
/// </summary>
internal static class EngineRules
{
    /// <summary>The last failed attempt of a retry policy is followed by a timer that is due at once, as in DurableTask.Core.</summary>
    public const int TimerAfterLastAttempt = 1;

    /// <summary>The rules of executions that begin now.</summary>
    public const int Current = TimerAfterLastAttempt;
}
