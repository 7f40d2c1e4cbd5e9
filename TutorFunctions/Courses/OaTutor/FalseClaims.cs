using System.Text.RegularExpressions;
using TutorFunctions.Grading.Working;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>
/// Finds what a text of a course says about numbers and is false: "294/(-7) equals 42", or the answer TRUE to whether it does. A text that
/// tries values out, as after a substitution, says nothing false where the sides differ.
/// </summary>
internal static partial class FalseClaims
{
    private const int ContextBefore = 60;

    /// <param name="text">What the learner would read.</param>
    /// <param name="answers">What the course gives as the answer, where the text asks.</param>
    /// <returns>What is wrong, for the author; null when nothing is that can be worked out.</returns>
    public static string? In(string? text, IReadOnlyList<string?>? answers)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var asks = Asks().IsMatch(text);
        if (!asks && TriesOut().IsMatch(text))
            return null;
        foreach (var claim in TextClaims.Find(text))
        {
            if (claim.Truth is not (ClaimTruth.True or ClaimTruth.False))
                continue;
            var isTrue = claim.Truth == ClaimTruth.True;
            if (asks && Answer(answers) is { } answer && answer != isTrue)
                return $"it asks whether {claim.Claim}, which is {(isTrue ? "true" : "false")}, and gives the other answer";
            if (!asks && !isTrue && !IsPartOfWords(text, claim.Span.Start) && !IsCalledFalse(text[claim.Span.End..]))
                return $"it says {claim.Claim}, which is false";
        }

        return null;
    }

    private static bool? Answer(IReadOnlyList<string?>? answers) =>
        answers is [var only]
            ? only?.Trim().Trim('$').ToUpperInvariant() switch
            {
                "TRUE" or "YES" => true,
                "FALSE" or "NO" => false,
                _ => null,
            }
            : null;

    // A number in brackets or after a sign belongs to what stands before it: (1 yard)/(3)=4 yards.
    private static bool IsPartOfWords(string text, int start) =>
        text[Math.Max(0, start - ContextBefore)..start].TrimEnd(' ', '$') is [.., '(' or '/' or '*' or ')'];

    private static bool IsCalledFalse(string after) => CalledFalse().IsMatch(after);

    [GeneratedRegex(
        @"\b(?:check|determine|decide|see|test|verify|tell|find out)\s+(?:whether|if)\b|\b(?:is|does|do)\b[^.]*\?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();

    // After a substitution, and below an equation with its symbols.
    [GeneratedRegex(
        @"\bsubstitut|\bplug|[a-z]\s*(?:=|\\le|\\ge|<|>)[^\n]*(?:\n|\\n)|=[^\n]*[a-z][^\n]*(?:\n|\\n)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TriesOut();

    [GeneratedRegex(
        @"^[\s$.,;]*(?:is|which is|this is|that is)?\s*(?:untrue|false|not true|never true|a contradiction|not equal|impossible|incorrect)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CalledFalse();
}
