using System.Globalization;
using System.Text.RegularExpressions;
using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Tests.Grading;

/// <summary>Writes a stored answer in other ways that a learner would use, and in ways that make it wrong.</summary>
internal static partial class OtherForms
{
    private static readonly string[] s_words =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>Forms that are as right as the answer, each another text than it.</summary>
    public static IEnumerable<string> Right(AnswerKey key, string answer)
    {
        var forms = key.Kind switch
        {
            AnswerKind.Choice => RightChoices(key, answer),
            AnswerKind.Number => RightNumbers(answer),
            AnswerKind.Expression => RightExpressions(answer),
            AnswerKind.Equation => RightEquations(answer),
            AnswerKind.List => RightLists(answer),
            _ => RightTexts(answer),
        };
        return forms.Where(form => form != answer).Distinct();
    }

    /// <summary>Replies that are not right.</summary>
    public static IEnumerable<string> Wrong(AnswerKey key, string answer)
    {
        var plain = Plain(answer);
        return key.Kind switch
        {
            AnswerKind.Choice => WrongChoices(key),
            AnswerKind.Number => WrongNumbers(answer),
            AnswerKind.Expression => [$"{plain} + 1", $"-({plain}) - 1", $"({plain})*2 + 3", $"it is not {plain}"],
            AnswerKind.Equation => WrongEquations(plain),
            AnswerKind.List => [AddOne(plain), plain + ", 1234", "1234"],
            _ => ["banana", "not " + plain],
        };
    }

    /// <summary>As typed on a keyboard: "\frac{3}{4}" as "3/4".</summary>
    public static string Plain(string answer)
    {
        var plain = answer
            .Replace("$$", string.Empty, StringComparison.Ordinal)
            .Replace("\\left", string.Empty, StringComparison.Ordinal)
            .Replace("\\right", string.Empty, StringComparison.Ordinal)
            .Replace("\\times", "*", StringComparison.Ordinal)
            .Replace("\\pi", "pi", StringComparison.Ordinal)
            .Replace("\\infty", "infinity", StringComparison.Ordinal)
            .Replace("\\%", "%", StringComparison.Ordinal)
            .Replace("\\$", "$", StringComparison.Ordinal);
        plain = MixedNumber().Replace(plain, Mixed);
        for (var before = string.Empty; before != plain;)
        {
            before = plain;
            plain = SimpleFraction().Replace(plain, "(($1)/($2))");
        }

        return NumericFraction().Replace(plain, "$1/$2").Trim();
    }

    // 20\frac{9}{5} is a product, as nobody writes a mixed number so.
    private static string Mixed(Match number)
    {
        var (whole, top, bottom) = (number.Groups[1].Value, number.Groups[2].Value, number.Groups[3].Value);
        var isProper = int.Parse(top, CultureInfo.InvariantCulture) < int.Parse(bottom, CultureInfo.InvariantCulture);
        return whole + (isProper ? " " : "*") + top + "/" + bottom;
    }

    private static IEnumerable<string> RightChoices(AnswerKey key, string answer)
    {
        var letter = (char)('a' + key.Choices.ToList().IndexOf(answer));
        string[] pointers = [letter.ToString(), $"option {char.ToUpperInvariant(letter)}", $"({letter})", $"I think it's {letter}"];
        return [.. pointers, Plain(answer), $"{answer} ", Plain(answer).ToUpperInvariant() + "."];
    }

    private static IEnumerable<string> RightNumbers(string answer)
    {
        var plain = Plain(answer);
        yield return plain;
        yield return $"  {plain} ";
        yield return $"x = {plain}";
        yield return $"I think it is {plain} because I worked it out";
        yield return $"{plain}, I am sure";
        var value = QuantityReader.ReadWhole(answer)!.Value;
        var size = Rational.Abs(value);
        if (value.IsInteger && plain.IndexOfAny(['$', '/']) < 0)
            yield return plain + ".0";
        if (value.IsInteger && size >= 1000)
            yield return ((long)value.Numerator).ToString("N0", CultureInfo.InvariantCulture);
        if (value.IsInteger && size <= 12)
            yield return (value.Sign < 0 ? "minus " : string.Empty) + s_words[(int)size.Numerator];
        if (!value.IsInteger)
            yield return $"\\frac{{{value.Numerator * 3}}}{{{value.Denominator * 3}}}";
        if (value.HasFiniteDecimals() && value.Denominator < 10_000)
            yield return value.ToDouble().ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> RightExpressions(string answer)
    {
        var plain = Plain(answer);
        var spaced = " " + plain.Replace("+", " + ", StringComparison.Ordinal);
        return [plain, $"({plain})", spaced, $"0 + {plain}", $"the answer is {plain}", $"1*({plain})", Commuted(plain) ?? plain];
    }

    private static IEnumerable<string> RightEquations(string answer)
    {
        var plain = Plain(answer);
        yield return plain;
        yield return " " + plain.Replace("=", " = ", StringComparison.Ordinal);
        yield return $"the answer is {plain}";
        var sides = plain.Split('=');
        if (sides.Length != 2)
            yield break;
        yield return $"{sides[1]} = {sides[0]}";
        if (sides[0].Length == 1 && char.IsLetter(sides[0][0]))
            yield return sides[1];
    }

    private static IEnumerable<string> RightLists(string answer)
    {
        var parts = Plain(answer).Split(',').Select(part => part.Trim()).ToList();
        var listed = string.Join(", ", parts);
        return [listed, string.Join(" and ", parts), string.Join(';', Enumerable.Reverse(parts)), $"({listed})", $"they are {listed}"];
    }

    private static IEnumerable<string> RightTexts(string answer) =>
        [Plain(answer).ToUpperInvariant(), $"it is {Plain(answer)}", Plain(answer) + "."];

    private static IEnumerable<string> WrongChoices(AnswerKey key)
    {
        for (var index = 0; index < key.Choices.Count; index++)
        {
            if (TutorFunctions.Grading.Choices.ChoiceText.AreSame(key.Choices[index], key.Accepted[0]))
                continue;
            yield return ((char)('a' + index)).ToString();
            yield return key.Choices[index];
            yield return Plain(key.Choices[index]);
        }
    }

    private static IEnumerable<string> WrongNumbers(string answer)
    {
        var value = QuantityReader.ReadWhole(answer)!.Value;
        yield return (value + 1).ToString();
        yield return (value - 1).ToString();
        yield return $"it is not {Plain(answer)}";
        yield return $"{Plain(answer)} or {value + 1}";
        yield return $"{Plain(answer)}q";
        if (!value.IsZero)
            yield return (-value).ToString();
        if (value != Rational.One && value != -Rational.One && !value.IsZero)
            yield return (Rational.One / value).ToString();
    }

    private static IEnumerable<string> WrongEquations(string plain)
    {
        yield return plain + " + 1";
        yield return plain.Replace("=", "<", StringComparison.Ordinal);
        yield return plain.Replace("=", "= 1 +", StringComparison.Ordinal);
        yield return $"it is not {plain}";
    }

    private static string AddOne(string plain)
    {
        var parts = plain.Split(',');
        parts[0] = (int.Parse(parts[0], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        return string.Join(',', parts);
    }

    // "b+a" for "a+b", where there is nothing but two plain terms.
    private static string? Commuted(string plain) =>
        TwoTerms().Match(plain) is { Success: true } match ? $"{match.Groups[2].Value}+{match.Groups[1].Value}" : null;

    [GeneratedRegex(@"(?<![\d])(\d+)\\frac\{(\d+)\}\{(\d+)\}")]
    private static partial Regex MixedNumber();

    [GeneratedRegex(@"\\frac\{([^{}]*)\}\{([^{}]*)\}")]
    private static partial Regex SimpleFraction();

    [GeneratedRegex(@"^\(\((-?\d+)\)/\((\d+)\)\)$")]
    private static partial Regex NumericFraction();

    [GeneratedRegex(@"^([a-z0-9.]+)\+([a-z0-9.]+)$")]
    private static partial Regex TwoTerms();
}
