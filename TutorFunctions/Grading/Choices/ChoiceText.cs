using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Choices;

/// <summary>Compares texts of choices letter by letter, passing over spaces, final stops and LaTeX that says nothing.</summary>
internal static partial class ChoiceText
{
    private static readonly SearchValues<char> s_brackets = SearchValues.Create("()[]{}");

    public static string Normal(string text)
    {
        var tokens = Lexer.Read(DoublePrime().Replace(text, "''"), commasInNumbers: false);
        var normal = new StringBuilder(text.Length);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Stop && at == tokens.Count - 1)
                continue;
            if (tokens[at].Kind == TokenKind.Other && tokens[at].Text == "\"")
                continue;
            // Two words or numbers would otherwise run together.
            if (at > 0 && IsLetterOrDigit(tokens[at]) && IsLetterOrDigit(tokens[at - 1]))
                normal.Append(' ');
            normal.Append(tokens[at].Kind == TokenKind.Fraction ? "frac" : tokens[at].Text);
        }

        return normal.ToString();
    }

    /// <summary>The choices that read as the text; where letters differ in case only, those in its own case.</summary>
    public static List<int> Find(IReadOnlyList<string> normalChoices, string normal)
    {
        var found = new List<int>(1);
        if (normal.Length == 0)
            return found;
        for (var index = 0; index < normalChoices.Count; index++)
        {
            if (string.Equals(normalChoices[index], normal, StringComparison.OrdinalIgnoreCase))
                found.Add(index);
        }

        if (found.Count < 2)
            return found;
        var exact = found.FindAll(index => string.Equals(normalChoices[index], normal, StringComparison.Ordinal));
        return exact.Count > 0 ? exact : found;
    }

    /// <summary>
    /// Whether two choices are one and the same answer: the same text, or the same decimal amount as "$7,020" and "$7020.00".
    /// </summary>
    public static bool AreSame(string first, string second)
    {
        if (string.Equals(Normal(first), Normal(second), StringComparison.Ordinal))
            return true;
        // Brackets say which ends belong to an interval.
        if (first.AsSpan().IndexOfAny(s_brackets) >= 0 || second.AsSpan().IndexOfAny(s_brackets) >= 0)
            return false;
        return QuantityReader.ReadWhole(first) is { Form: NumberForm.Whole or NumberForm.WithDecimals } one
            && QuantityReader.ReadWhole(second) is { Form: NumberForm.Whole or NumberForm.WithDecimals } other
            && one.Value == other.Value
            && one.IsPercent == other.IsPercent
            && one.Unit == other.Unit;
    }

    // f″(x) and f"(x) are f''(x).
    [GeneratedRegex(@"″|(?<=[A-Za-z])""(?=\()")]
    private static partial Regex DoublePrime();

    private static bool IsLetterOrDigit(Token token) => token.Kind is TokenKind.Word or TokenKind.Number;
}
