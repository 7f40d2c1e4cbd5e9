using System.Text.RegularExpressions;

namespace TutorFunctions.Grading.Reading;

/// <summary>What a learner ends with who has shown the way there: "18" of "x - 10 = 8, so x would have to be 18".</summary>
internal static partial class Conclusion
{
    /// <returns>Null when the reply concludes nothing, or takes it back.</returns>
    public static string? Of(string reply) =>
        Concluded().Match(reply) is { Success: true } match && !TakenBack().IsMatch(match.Groups["end"].Value)
            ? match.Groups["end"].Value
            : null;

    /// <summary>The same of a reply that need not have a number: "blue" of "blue covers 63 and red 54 so blue".</summary>
    public static string? InWords(string reply) =>
        Drawn().Match(reply) is { Success: true } match && !TakenBack().IsMatch(match.Groups["end"].Value)
            ? match.Groups["end"].Value
            : null;

    [GeneratedRegex(@"^.*\w.*\b(?:so|therefore|thus|hence)\b[\s,:]+(?<end>\w.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Drawn();

    [GeneratedRegex(
        @"^.*\d.*\b(?:so|therefore|thus|hence|which means|meaning|that makes|which makes|which gives)\b[\s,:]*(?<end>.*\d.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Concluded();

    [GeneratedRegex(@"\b(?:not|isnt|isn't|or|no|wait|cant|can't)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TakenBack();
}
