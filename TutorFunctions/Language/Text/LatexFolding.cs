using System.Collections.Frozen;

namespace TutorFunctions.Language.Text;

/// <summary>
/// What the commands, braces and dollar signs of LaTeX fold to, so that <c>\frac{3}{7}</c> reads as 3/7. Cut-off or unknown commands are
/// left out; the work is bounded by the text's length.
/// </summary>
internal sealed class LatexFolding
{
    private static readonly FrozenDictionary<string, string> s_signs = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["times"] = "*",
        ["cdot"] = "*",
        ["div"] = "/",
        ["pm"] = "±",
        ["pi"] = "π",
        ["infty"] = "∞",
        ["degree"] = "°",
        ["circ"] = "°",
        ["le"] = "<=",
        ["leq"] = "<=",
        ["ge"] = ">=",
        ["geq"] = ">=",
        ["lt"] = "<",
        ["gt"] = ">",
        ["ne"] = "!=",
        ["neq"] = "!=",
        ["approx"] = "=",
        ["to"] = "->",
        ["sqrt"] = "√",
        ["%"] = "%",
        ["sin"] = "sin",
        ["cos"] = "cos",
        ["tan"] = "tan",
        ["log"] = "log",
        ["ln"] = "ln",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly string _text;
    private readonly int _length;
    private readonly Dictionary<int, string> _folded = [];

    private LatexFolding(string text, int length) => (_text, _length) = (text, length);

    /// <summary>What characters fold to, by their places; null for a text without LaTeX.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How much of it is read.</param>
    public static IReadOnlyDictionary<int, string>? Of(string text, int length)
    {
        if (text.AsSpan(0, length).IndexOf('\\') < 0 && !text.AsSpan(0, length).Contains("$$", StringComparison.Ordinal))
            return null;
        var folding = new LatexFolding(text, length);
        folding.Fold();
        return folding._folded;
    }

    private void Fold()
    {
        for (var at = 0; at < _length; at++)
        {
            if (_text[at] == '$')
                _folded.TryAdd(at, " ");
            else if (_text[at] == '\\' && !_folded.ContainsKey(at))
                at = Command(at) - 1;
            else if (_text[at] == '^' && at + 1 < _length && _text[at + 1] == '{' && Close(at + 1) is { } close)
                Group(at + 1, close, IsPlain(at + 2, close) ? (string.Empty, string.Empty) : ("(", ")"));
        }
    }

    // Folds the command that begins at a backslash and returns the place after its name.
    private int Command(int start)
    {
        var end = start + 1;
        while (end < _length && char.IsAsciiLetter(_text[end]))
            end++;
        if (end == start + 1 && end < _length)
            end++;
        var name = _text[(start + 1)..end];
        for (var at = start; at < end; at++)
            _folded[at] = string.Empty;
        if (name is "frac" or "dfrac" or "tfrac")
            Fraction(start, end);
        else if (s_signs.TryGetValue(name, out var sign))
            Sign(start, end, name, sign);
        else
            _folded[start] = " ";
        return end;
    }

    private void Fraction(int start, int end)
    {
        // A whole number before it makes it mixed.
        if (start > 0 && char.IsAsciiDigit(_text[start - 1]))
            _folded[start] = " ";
        if (end + 1 < _length && char.IsAsciiDigit(_text[end]) && char.IsAsciiDigit(_text[end + 1]))
        {
            _folded[end + 1] = "/" + _text[end + 1];
            return;
        }

        if (end >= _length || _text[end] != '{' || Close(end) is not { } over)
            return;
        var isPlain = IsPlain(end + 1, over);
        if (over + 1 >= _length || _text[over + 1] != '{' || Close(over + 1) is not { } under)
            return;
        Group(end, over, isPlain ? (string.Empty, string.Empty) : ("(", ")"));
        Group(over + 1, under, IsPlain(over + 2, under) ? ("/", string.Empty) : ("/(", ")"));
    }

    private void Sign(int start, int end, string name, string sign)
    {
        // "^\circ" is the degree sign, which is no power.
        if (name is "circ" or "degree" && start > 0 && _text[start - 1] == '^')
            _folded[start - 1] = string.Empty;
        if (name is "circ" or "degree" && start > 1 && _text[start - 1] == '{' && _text[start - 2] == '^')
            _folded[start - 2] = string.Empty;
        _folded[start] = sign;
        if (end < _length && _text[end] == '{' && Close(end) is { } close)
            Group(end, close, ("(", ")"));
    }

    private void Group(int open, int close, (string Open, string Close) written)
    {
        _folded[open] = written.Open;
        _folded[close] = written.Close;
    }

    private bool IsPlain(int start, int end) =>
        end - start is > 0 and < 9 && _text.AsSpan(start, end - start).IndexOfAnyExceptInRange('0', '9') < 0;

    private int? Close(int open)
    {
        var depth = 0;
        for (var at = open; at < _length; at++)
        {
            if (_text[at] == '{')
                depth++;
            else if (_text[at] == '}' && --depth == 0)
                return at;
        }

        return null;
    }
}
