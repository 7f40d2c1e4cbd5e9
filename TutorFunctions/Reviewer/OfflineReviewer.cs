using TutorFunctions.Lessons;
using TutorFunctions.Sessions;

namespace TutorFunctions.Reviewer;

/// <summary>The seven principles as far as rules can see them.</summary>
public sealed class OfflineReviewer : IReviewer
{
    /// <summary>More than this in one message is a wall of text.</summary>
    private const int MostWords = 320;

    public Task<Review> ReviewAsync(ReviewerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        string[] findings = [.. Findings(input)];
        return Task.FromResult(new Review(findings.Length == 0, string.Join(' ', findings), null));
    }

    private static IEnumerable<string> Findings(ReviewerInput input)
    {
        var draft = input.Draft;
        if (string.IsNullOrWhiteSpace(draft.Question))
            yield return "Active learning: the message asks nothing; end it with one question.";
        if (Words(draft.Teaching) > MostWords)
            yield return $"Cognitive load: {Words(draft.Teaching)} words at once; keep to one idea and at most {MostWords}.";
        if (draft.Difficulty == Difficulty.Hard && input.Step.FailuresInARow > 1 && !draft.Asked.IsChallenge)
            yield return "Scaffolding: the learner has just failed; ask something easier.";
        if (input.LastEvaluation is { MisconceptionId: not null, Feedback.Length: 0 })
            yield return "Misconception: the wrong idea behind the answer is not taken up.";
        if (string.IsNullOrWhiteSpace(draft.Teaching))
            yield return "Relevance: the question comes without a word that leads to it.";
        if (draft.MessageType == MessageType.Hint && draft.Asked.FailedAttempts == 0)
            yield return "Emotional awareness: help is pressed on a learner who has not asked for it.";
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
