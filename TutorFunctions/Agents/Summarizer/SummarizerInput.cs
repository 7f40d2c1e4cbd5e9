using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Summarizer;

/// <param name="Conversation">The story so far, and the turns that have left the window since.</param>
public sealed record SummarizerInput(SessionSetup Setup, Conversation Conversation);

/// <summary>Sums up the older part of a conversation, so that nobody has to read it again.</summary>
public interface ISummarizer
{
    Task<StorySoFar> SumUpAsync(SummarizerInput input, CancellationToken cancellation);
}
