using System.Text.RegularExpressions;
using TutorFunctions.Language.Text;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Reviewer;

/// <summary>The seven principles as far as rules can see them.</summary>
public sealed partial class OfflineReviewer : IReviewer
{
    /// <summary>Imported questions come with a second one now and then, as "How many are there? How do you know?"</summary>
    private const int MostQuestions = 2;

    /// <summary>Words of a message that only praises.</summary>
    private const int LongestPraise = 25;

    public Task<Review> ReviewAsync(ReviewerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        string[] findings = [.. Findings(input)];
        return Task.FromResult(new Review(findings.Length == 0, string.Join(' ', findings), null));
    }

    private static IEnumerable<string> Findings(ReviewerInput input)
    {
        var draft = input.Draft;
        var text = $"{draft.Teaching}\n{draft.Question}";
        if (!GivesSomethingToDo(text) && !IsShortPraise(text))
            yield return "Active learning: the message gives the learner nothing to do; end it with one question.";
        else if (EmptyQuestion().IsMatch(draft.Question) && !Invitation().IsMatch(draft.Teaching))
            yield return "Active learning: whoever is asked whether they understand says yes; ask something that shows it.";
        if (draft.MessageType is MessageType.Question or MessageType.Encouragement && Answer().IsMatch(draft.Teaching))
            yield return "Active learning: the message says the answer; leave it to the learner to find.";
        if (
            draft.Question.Count(c => c == '?') > MostQuestions
            || (draft.Asked.IsWrittenFor(input.Turn) && SecondPart().IsMatch(draft.Question))
        )
            yield return "Cognitive load: several questions at once; ask one.";
        if (WordCount.Of(draft.Teaching) > TextLimits.WallOfText)
            yield return $"Cognitive load: {WordCount.Of(draft.Teaching)} words at once; keep to one idea and at most "
                + $"{TextLimits.WallOfText}.";
        if (draft.Difficulty == Difficulty.Hard && input.Step.FailuresInARow > 1 && !draft.Asked.IsChallenge)
            yield return "Scaffolding: the learner has just failed; ask something easier.";
        if (input.LastEvaluation is { MisconceptionId: not null, Feedback.Length: 0 })
            yield return "Misconception: the wrong idea behind the answer is not taken up.";
        if (string.IsNullOrWhiteSpace(draft.Teaching) && SentenceEnd().Count(draft.Question.Trim()) < 2)
            yield return "Relevance: the question comes without a word that leads to it.";
        if (draft.MessageType == MessageType.Hint && draft.Asked.FailedAttempts == 0)
            yield return "Emotional awareness: help is pressed on a learner who has not asked for it.";
        if (Blame().IsMatch(draft.Teaching) || (input.Step.FailuresInARow > 0 && Belittling().IsMatch(draft.Teaching)))
            yield return "Emotional awareness: the message blames or belittles the learner; treat the error as a step on the way.";
    }

    // A tutor asks in more ways than with a question mark: "try the tens first", "look at the sign again".
    private static bool GivesSomethingToDo(string text) => text.Contains('?', StringComparison.Ordinal) || Invitation().IsMatch(text);

    // To what was done well nothing has to be added.
    private static bool IsShortPraise(string text) => WordCount.Of(text) <= LongestPraise && Praise().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:let['’]?s|let us|try|tell me|show me|look (?:at|back|again|closely)|think (?:of|about|back)|remember|check|count|write|draw"
            + @"|find|work (?:it |this |that )?out|compare|explain|read|start (?:with|by|from)|begin (?:with|by)|go back|notice|see if"
            + @"|(?:can|could|would) you|you (?:can|could|need to|might|have to)|put|place|add|subtract|multiply|divide|solve|order|pick"
            + @"|choose|fill|complete|give it|have another|take another|next step|use)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Invitation();

    [GeneratedRegex(
        @"^\W*(?:(?:that['’]?s|you['’]?re|you are|that is|yes,?|very|really|absolutely|exactly)\s+){0,3}(?:right|correct|great"
            + @"|good|excellent|perfect|well done|nice|awesome|amazing|fantastic|brilliant|wonderful|super|exactly|yes|you got it"
            + @"|way to go|keep)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Praise();

    [GeneratedRegex(@"[.!?](?:\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(
        @"^\W*(?:do you (?:understand|get it|see)|(?:is (?:that|this|it)|all) (?:clear|ok|okay)|understood|got it|ok|okay|right"
            + @"|any questions)\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EmptyQuestion();

    // "After how many turns does it arrive, and why can it fail?"
    [GeneratedRegex(
        @"\b(?:what|which|who|where|when|why|how|do|does|did|is|are|can|could|would|will)\b[^.?!]*,? (?:and|or) (?:then )?"
            + @"(?:what|which|who|where|when|why|how)\b(?! not\b)|\?.*\?",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex SecondPart();

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
