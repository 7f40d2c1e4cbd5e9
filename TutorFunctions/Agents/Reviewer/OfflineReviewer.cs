using System.Text.RegularExpressions;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Reviewer;

/// <summary>The seven principles as far as rules can see them.</summary>
public sealed partial class OfflineReviewer : IReviewer
{
    /// <summary>More than this in one message is a wall of text.</summary>
    private const int MostWords = 320;

    /// <summary>Imported questions come with a second one now and then, as "How many are there? How do you know?"</summary>
    private const int MostQuestions = 2;

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
        else if (Statement().IsMatch(draft.Question))
            yield return "Active learning: the message ends with a statement; end it with one question.";
        else if (EmptyQuestion().IsMatch(draft.Question))
            yield return "Active learning: whoever is asked whether they understand says yes; ask something that shows it.";
        if (draft.MessageType is MessageType.Question or MessageType.Encouragement && Answer().IsMatch(draft.Teaching))
            yield return "Active learning: the message says the answer; leave it to the learner to find.";
        if (draft.Question.Count(c => c == '?') > MostQuestions)
            yield return "Cognitive load: several questions at once; ask one.";
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
        if (Blame().IsMatch(draft.Teaching) || (input.Step.FailuresInARow > 0 && Belittling().IsMatch(draft.Teaching)))
            yield return "Emotional awareness: the message blames or belittles the learner; treat the error as a step on the way.";
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"^\W*(?:that|this|it|we|now we|well done|good|great|here)\b[^?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"^\W*(?:do you (?:understand|get it|see)|(?:is (?:that|this|it)|all) (?:clear|ok|okay)|understood|got it|ok|okay|right"
            + @"|any questions)\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EmptyQuestion();

    [GeneratedRegex(@"\bthe (?:right |correct )?(?:answer|solution) is\b", RegexOptions.IgnoreCase)]
    private static partial Regex Answer();

    [GeneratedRegex(
        @"\b(?:careless|lazy|stupid|dumb|silly mistake|pay attention|wrong again|should have known|how could you|think before you)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Blame();

    [GeneratedRegex(@"\b(?:(?:really|so|very|quite|too) (?:easy|simple)|everybody can|everyone can)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Belittling();
}
