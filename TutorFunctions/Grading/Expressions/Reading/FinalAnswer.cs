using System.Text.RegularExpressions;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>
/// The answer that a worked solution in LaTeX ends with: what it puts in boxes, else its last formula, else the last number of its last
/// sentence.
/// </summary>
public static partial class FinalAnswer
{
    private const int MostCharacters = 20_000;

    /// <summary>The answer's text; the whole text where nothing is set apart in it.</summary>
    public static string Of(string text)
    {
        if (text.Length > MostCharacters)
            text = text[^MostCharacters..];
        if (Boxed(text) is { } boxed)
            return boxed;
        var end = Announcement().Matches(text) is { Count: > 0 } announced ? announced[^1].Value : text;
        if (LastNumber(end) is { } number && IsProse(end) && number.Index > LastFormulaEnd(end))
            return number.Value;
        return Formulas(end) ?? end;
    }

    private static Match? LastNumber(string text) => Number().Matches(text) is { Count: > 0 } numbers ? numbers[^1] : null;

    private static int LastFormulaEnd(string text) =>
        Formula().Matches(text) is { Count: > 0 } formulas ? formulas[^1].Index + formulas[^1].Length : 0;

    private static bool IsProse(string text) => Word().Count(Formula().Replace(text, string.Empty)) > 1;

    // The last box, and those before it from which only a comma or an "and" parts it.
    private static string? Boxed(string text)
    {
        var boxes = new List<(int Start, int End, string Content)>();
        for (
            var at = text.IndexOf("boxed{", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("boxed{", at + 1, StringComparison.Ordinal)
        )
        {
            var open = at + "boxed".Length;
            var close = Closing(text, open);
            boxes.Add((at, close, text[(open + 1)..close]));
        }

        if (boxes.Count == 0)
            return null;
        var first = boxes.Count - 1;
        while (first > 0 && AreJoined(text[boxes[first - 1].End..boxes[first].Start]))
            first--;
        return string.Join(", ", boxes.Skip(first).Select(box => box.Content).Distinct());
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == '{')
                depth++;
            else if (text[at] == '}' && --depth == 0)
                return at;
        }

        return text.Length;
    }

    private static string? Formulas(string text)
    {
        if (text.Count(character => character == '$') == 2 && text.StartsWith('$') && text.EndsWith('$'))
            return null;
        var formulas = Formula().Matches(text);
        if (formulas.Count == 0)
            return null;
        var first = formulas.Count - 1;
        while (first > 0 && AreJoined(text[(formulas[first - 1].Index + formulas[first - 1].Length)..formulas[first].Index]))
            first--;
        var tail = text[(formulas[^1].Index + formulas[^1].Length)..];
        return string.Join(", ", formulas.Skip(first).Select(formula => formula.Groups["inner"].Value))
            + (Unit().Match(tail) is { Success: true } unit ? unit.Value : string.Empty);
    }

    [GeneratedRegex(
        @"\$\$(?<inner>.+?)\$\$|\\\[(?<inner>.+?)\\\]|\\\((?<inner>[^\n]+?)\\\)|(?<!\\)\$(?<inner>(?:[^$\n]|\\\$)+?)(?<!\\)\$",
        RegexOptions.Singleline
    )]
    private static partial Regex Formula();

    private static bool AreJoined(string between) => Joining().IsMatch(Typesetting().Replace(between, " "));

    [GeneratedRegex(@"\\(?:quad|qquad|text|[()\[\]])|[{}$\s\\.]")]
    private static partial Regex Typesetting();

    [GeneratedRegex(@"^ *(?:(?:[a-z() ]{0,24} )?(?:and|or)\b|,)? *(?:[a-z]_?\d? *=)? *$", RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^\s*(?:percent|pct|%)")]
    private static partial Regex Unit();

    [GeneratedRegex(@"\b(?:final answer|answer is)\b[^\n]*?(?=\.(?:\s|$)|\n|$|<\|)", RegexOptions.IgnoreCase)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"(?<![\\{])\b[a-z]{2,}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"-?\d[\d,]*(?:\.\d+)?(?:/\d+)?%?")]
    private static partial Regex Number();
}
