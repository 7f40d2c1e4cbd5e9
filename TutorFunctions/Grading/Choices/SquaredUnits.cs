using System.Text.RegularExpressions;

namespace TutorFunctions.Grading.Choices;

/// <summary>Units of area and volume as most people name them: "metres squared" is "square metres".</summary>
internal static partial class SquaredUnits
{
    public static string Of(string reply) =>
        Raised()
            .Replace(reply, static match =>
                $"{(match.Groups["power"].Value.StartsWith("sq", StringComparison.OrdinalIgnoreCase) ? "square" : "cubic")} "
                    + $"{match.Groups["unit"].Value}"
            );

    [GeneratedRegex(
        @"\b(?<unit>(?:milli|centi|deci|kilo)?met(?:re|er)s?|inch(?:es)?|f(?:oo|ee)t|yards?|miles?|mm|cm|dm|km|m)[ -](?<power>squared"
            + @"|cubed)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Raised();
}
