using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Summarizer;

/// <summary>Keeps the story as it is: what the turns since came to is counted by step in any case.</summary>
public sealed class OfflineSummarizer : ISummarizer
{
    public Task<StorySoFar> SumUpAsync(SummarizerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Task.FromResult(new StorySoFar(input.Conversation.Story ?? string.Empty, null));
    }
}
