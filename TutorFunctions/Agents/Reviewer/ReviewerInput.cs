using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Reviewer;

/// <param name="Draft">The message that the executor would send.</param>
/// <param name="LastEvaluation">How the reply before it was judged; null in the opening.</param>
public sealed record ReviewerInput(string SessionId, PlanStep Step, TutorMessage Draft, Evaluation? LastEvaluation)
{
    /// <summary>The session, for a player that keeps to its budget; null where only the rules review.</summary>
    public SessionSetup? Setup { get; init; }

    /// <summary>What the learner said before the message; null in the opening.</summary>
    public string? Reply { get; init; }

    /// <summary>The turn that the message belongs to.</summary>
    public int Turn { get; init; }

    /// <summary>Whether the message is the first about its step.</summary>
    public bool OpensStep { get; init; }

    /// <summary>Names that the learner has said, to be kept from models.</summary>
    public IReadOnlyList<string> Names
    {
        get;
        init => field = value ?? [];
    } = [];
}

/// <param name="Approved">Whether the message may go out.</param>
/// <param name="Feedback">What to change, by the name of the principle; empty when approved.</param>
public sealed record Review(bool Approved, string Feedback, AgentRun? Run) : IAgentResult<Review>
{
    string IAgentResult<Review>.Reasoning => Approved ? "Nothing stands against the seven principles." : Feedback;

    public Review LoggedAs(AgentRun run) => this with { Run = run };
}

/// <summary>Holds each message against the seven learning principles.</summary>
public interface IReviewer
{
    Task<Review> ReviewAsync(ReviewerInput input, CancellationToken cancellation);
}
