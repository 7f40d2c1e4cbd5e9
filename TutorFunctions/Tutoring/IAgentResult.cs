namespace TutorFunctions.Tutoring;

/// <summary>What an agent gives back.</summary>
/// <typeparam name="TResult">The type itself.</typeparam>
public interface IAgentResult<TResult>
    where TResult : class, IAgentResult<TResult>
{
    /// <summary>The log entry; null until the run is logged.</summary>
    AgentRun? Run { get; }

    /// <summary>Why this result, for the log.</summary>
    string Reasoning { get; }

    TResult LoggedAs(AgentRun run);
}
