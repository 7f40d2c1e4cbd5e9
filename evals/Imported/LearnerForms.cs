using System.Globalization;
using System.Text.RegularExpressions;
using TutorFunctions.Grading;

namespace TutorFunctions.Evals.Imported;

/// <summary>
/// Answers as learners write them. It knows no grader: that a form is right follows from how it is made, and so does that one is wrong.
/// </summary>
internal static partial class LearnerForms
{
    private static readonly string[] s_frames =
    [
        "{0}",
        "{0}",
        "{0}",
        "its {0}",
        "I got {0}",
        "is it {0}?",
        "the answer is {0}",
        "{0} i think",
        "maybe {0}",
        "{0}!",
        "umm {0}",
        "I believe it is {0}",
    ];

    public static string Said(string answer, Random random) =>
        string.Format(CultureInfo.InvariantCulture, s_frames[random.Next(s_frames.Length)], answer);

    public static string Right(AnswerKey key, Random random)
    {
        var answer = key.Accepted[0];
        return key.Kind switch
        {
            AnswerKind.Choice => Choice(key, Index(key), random),
            AnswerKind.Number => Number(answer, random),
            AnswerKind.Equation => Equation(answer, random),
            AnswerKind.List => random.Next(2) == 0
                ? Plain(answer)
                : string.Join(" and ", Plain(answer).Split(',', StringSplitOptions.TrimEntries)),
            _ => random.Next(2) == 0 ? Plain(answer) : answer,
        };
    }

    public static string Wrong(AnswerKey key, Random random)
    {
        var answer = key.Accepted[0];
        return key.Kind switch
        {
            AnswerKind.Choice => Choice(key, (Index(key) + 1 + random.Next(key.Choices.Count - 1)) % key.Choices.Count, random),
            AnswerKind.Number => WrongNumber(key, random),
            AnswerKind.Equation when Solved(answer) is { } solved => $"{solved.Variable} = {Text(solved.Value + 1 + random.Next(5))}",
            AnswerKind.List => string.Join(
                ", ",
                Plain(answer).Trim('(', ')').Split(',').Select(_ => random.Next(200, 900).ToString(CultureInfo.InvariantCulture))
            ),
            _ => $"{Plain(answer)} + {random.Next(3, 9)}",
        };
    }

    private static string Number(string answer, Random random)
    {
        if (Value(answer) is not { } value)
            return random.Next(2) == 0 ? Plain(answer) : answer;
        if (value != decimal.Truncate(value))
            return Text(value);
        return random.Next(5) switch
        {
            0 => $"{Text(value)}.0",
            1 => $"= {Text(value)}",
            _ => Text(value),
        };
    }

    private static string WrongNumber(AnswerKey key, Random random)
    {
        if (Value(key.Accepted[0]) is not { } value)
            return $"{random.Next(300, 900)}";
        var tolerance = (decimal)key.Tolerance;
        var others = key.Accepted.Select(Value).OfType<decimal>().ToList();
        decimal[] slips = [value + 1 + tolerance, (value * 10) + 1 + tolerance, value - 2 - tolerance, -value - 1 - tolerance];
        return Text(slips.Where(slip => others.TrueForAll(other => Math.Abs(other - slip) > tolerance)).ElementAt(random.Next(2)));
    }

    private static string Equation(string answer, Random random)
    {
        if (Solved(answer) is not { } solved)
            return Plain(answer);
        return random.Next(3) switch
        {
            0 => Text(solved.Value),
            1 => $"{Text(solved.Value)} = {solved.Variable}",
            _ => $"{solved.Variable} = {Text(solved.Value)}",
        };
    }

    private static string Choice(AnswerKey key, int index, Random random)
    {
        var letter = (char)('A' + index);
        return random.Next(3) switch
        {
            0 => letter.ToString(),
            1 => $"{char.ToLowerInvariant(letter)})",
            _ => key.Choices[index],
        };
    }

    private static int Index(AnswerKey key) => key.Choices.ToList().FindIndex(key.Accepted.Contains);

    private static (string Variable, decimal Value)? Solved(string answer) =>
        SolvedForm().Match(Plain(answer)) is { Success: true } match
        && decimal.TryParse(match.Groups[2].Value, CultureInfo.InvariantCulture, out var value)
            ? (match.Groups[1].Value, value)
            : null;

    private static decimal? Value(string answer) =>
        decimal.TryParse(Plain(answer).TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Without signs of typesetting, as it is typed on a keyboard.</summary>
    private static string Plain(string answer)
    {
        var plain = Fraction()
            .Replace(answer.Replace("$$", string.Empty, StringComparison.Ordinal), match =>
                $"{Bracketed(match.Groups[1].Value)}/{Bracketed(match.Groups[2].Value)}"
            );
        return plain
            .Replace(@"\left", string.Empty, StringComparison.Ordinal)
            .Replace(@"\right", string.Empty, StringComparison.Ordinal)
            .Replace(@"\times", "*", StringComparison.Ordinal)
            .Replace(@"\cdot", "*", StringComparison.Ordinal)
            .Replace(@"\%", "%", StringComparison.Ordinal)
            .Trim();
    }

    private static string Bracketed(string part) =>
        part.All(char.IsLetterOrDigit) || part is ['-', .. var number] && number.All(char.IsDigit) ? part : $"({part})";

    [GeneratedRegex(@"\\frac\{([^{}]+)\}\{([^{}]+)\}")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^([a-zA-Z])\s*=\s*(-?[\d.]+)$")]
    private static partial Regex SolvedForm();
}
