using System.Text.RegularExpressions;

namespace TutorFunctions.Grading.Choices;

/// <summary>The four operations by the words that the choices have for them: "plus 4" and "they added 4" are "add 4".</summary>
internal static partial class Operations
{
    /// <returns>Null where the choices name no operation, or the reply names none in other words.</returns>
    public static string? InWordsOf(IReadOnlyList<string> choices, string reply)
    {
        if (!choices.Any(Imperative().IsMatch))
            return null;
        var reworded = Named()
            .Replace(reply, static match => match.Groups["add"].Success ? "add"
                : match.Groups["subtract"].Success ? "subtract"
                : match.Groups["multiply"].Success ? "multiply by"
                : "divide by");
        return reworded == reply ? null : reworded;
    }

    [GeneratedRegex(@"\b(?:add|subtract|multiply|divide)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Imperative();

    [GeneratedRegex(
        @"\b(?:(?<add>plus|adding|added|adds)|(?<subtract>minus|subtracting|subtracted|subtracts|tak(?:e|es|ing) away|took away"
            + @"|taken away)|(?<multiply>times|(?:multiplying|multiplied|multiplies)(?: it)? by)|(?<divide>(?:dividing|divided"
            + @"|divides)(?: it)? by))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named();
}
