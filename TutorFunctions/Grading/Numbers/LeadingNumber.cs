using System.Text.RegularExpressions;

namespace TutorFunctions.Grading.Numbers;

/// <summary>
/// A number that a reply begins with and then gives reasons for: "6 of course, floor(11/2)+1", "one, since 3 must remain". Who goes on with
/// "or", "no" or "maybe" has not settled on it.
/// </summary>
internal static partial class LeadingNumber
{
    /// <returns>What stands before the reason; null when there is no reason, or no number before it.</returns>
    public static string? Of(string reply)
    {
        if (Reasoned().Match(reply) is not { Success: true } match || Unsettled().IsMatch(match.Groups["reason"].Value))
            return null;
        return match.Groups["number"].Value;
    }

    /// <summary>What counts as none where it is asked how many: "never", "not once".</summary>
    public static bool IsNone(string? prompt, string reply) => prompt is not null && HowMany().IsMatch(prompt) && None().IsMatch(reply);

    [GeneratedRegex(
        @"^\s*(?:its |it's |it is |i think |just |only )?(?<number>-?\d[\d.,]*(?<![.,])(?: ?(?:cm|mm|km|m|kg|g|ms|s|ml"
            + @"|l)(?:\^?[23²³])?)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: of course| obviously"
            + @"| i think| right)?"
            + @"(?:\s*[,;!:]\s*|\s+(?:because|since|cause|cos|cuz|bc|as|so that|nobody|no one)\b\s*)(?<reason>.*\p{L}.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Reasoned();

    [GeneratedRegex(
        @"^\W*(?:or|no|nope|wait|maybe|actually|sorry|i mean|and|not|oops|perhaps|then|but)\b|\b(?:or|no wait|actually|i mean|maybe"
            + @"|perhaps)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Unsettled();

    [GeneratedRegex(@"\bhow (?:many|often)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();

    [GeneratedRegex(
        @"^\W*(?:(?:its|it's|it is|at|i think) )?(?:never|none|nothing|not once|not at all|not (?:a single|even one)"
            + @"|no times?)(?: at all| time| times)?\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex None();
}
