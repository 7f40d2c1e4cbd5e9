using System.Globalization;
using System.Numerics;
using System.Text;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>Reads one number in the notations of many countries: 1,234.5, 1 234,5, 1'234, .5, 1.23e-3, 0.9(6), 0.8̅, 0.3333...</summary>
internal ref struct NumberScanner
{
    private const int MostDigits = 400;
    private const int LargestExponent = 400;

    private readonly string _text;
    private readonly ReaderOptions _options;
    private int _at;

    private NumberScanner(string text, int at, ReaderOptions options)
    {
        _text = text;
        _at = at;
        _options = options;
    }

    /// <summary>
    /// The number that begins at a place with a digit or a point; null when it is too long. <paramref name="end"/> is where it ends.
    /// </summary>
    public static Number? Scan(string text, int at, ReaderOptions options, out int end)
    {
        var scanner = new NumberScanner(text, at, options);
        var number = scanner.Scan();
        end = scanner._at;
        return number;
    }

    private Number? Scan()
    {
        var whole = WholePart(out var decimalComma);
        var decimals = string.Empty;
        var isDecimal = IsDigit(1) && (At(0) == '.' || (At(0) == ',' && decimalComma));
        if (isDecimal)
        {
            _at++;
            decimals = Digits();
        }

        if (whole.Length + decimals.Length > MostDigits)
            return null;
        if (!isDecimal && At(0) == '.' && At(1) is '\\' or '(')
            _at++;
        var repeating = isDecimal || At(-1) == '.' ? Repeating(ref decimals) : string.Empty;
        var value = Value(whole, decimals, repeating);
        var written = new StringBuilder(whole.Length == 0 ? "0" : whole);
        if (decimals.Length + repeating.Length > 0)
            written.Append('.').Append(decimals);
        if (repeating.Length > 0)
            written.Append('(').Append(repeating).Append(')');
        if (Exponent() is { } exponent)
        {
            if (Math.Abs(exponent) > LargestExponent)
                return null;
            written.Append('e').Append(exponent.ToString(CultureInfo.InvariantCulture));
            var scale = BigInteger.Pow(10, Math.Abs(exponent));
            value *= exponent < 0 ? Rational.Of(1, scale) : Rational.Of(scale, 1);
        }

        return new Number(value, written.ToString());
    }

    // The digits before the decimals. A comma may begin the decimals where the number has other signs for thousands.
    private string WholePart(out bool decimalComma)
    {
        decimalComma = _options.Comma == CommaMeaning.BeginsDecimals;
        var digits = new StringBuilder(Digits());
        if (digits.Length is 0 or > 3)
            return digits.ToString();
        var separator = Separator(out var length);
        if (separator == '\0' || !IsGroup(length))
            return digits.ToString();
        var groups = Groups(separator, length);
        var isGrouped = separator switch
        {
            ',' => _options.Comma == CommaMeaning.Automatic || (_options.Comma == CommaMeaning.BeginsDecimals && groups > 1),
            '.' => groups > 1 || IsGermanEnd(groups),
            _ => true,
        };
        if (!isGrouped)
            return digits.ToString();
        for (var group = 0; group < groups; group++)
        {
            Separator(out length);
            _at += length;
            digits.Append(_text, _at, 3);
            _at += 3;
        }

        if (separator is '.' or ' ' or '\'')
            decimalComma = true;
        return digits.ToString();
    }

    // What parts groups of thousands here: one of , . ' and the blank, or '\0' for nothing.
    private readonly char Separator(out int length)
    {
        foreach (
            var (spelling, meaning) in (ReadOnlySpan<(string, char)>)
                [("{,}", '{'), (",\\! ", '{'), (",\\!", '{'), ("\\,", ' '), ("\\ ", ' ')]
        )
        {
            if (string.CompareOrdinal(_text, _at, spelling, 0, spelling.Length) != 0)
                continue;
            length = spelling.Length;
            return meaning;
        }

        length = 1;
        return At(0) switch
        {
            ',' => ',',
            '.' => '.',
            '\'' or '’' or 'ʼ' => '\'',
            ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u2007' => ' ',
            _ => '\0',
        };
    }

    private readonly bool IsGroup(int offset) => IsDigit(offset) && IsDigit(offset + 1) && IsDigit(offset + 2) && !IsDigit(offset + 3);

    // How many groups of three follow, all parted in the same way; none where a blank parts a mixed number (3 125/1000).
    private readonly int Groups(char separator, int length)
    {
        var ahead = this;
        var groups = 0;
        while (ahead.Separator(out length) == separator && ahead.IsGroup(length))
        {
            ahead._at += length + 3;
            groups++;
        }

        var next = ahead.At(0);
        return separator == ' ' && next is '/' or '÷' or ':' ? groups - 1 : groups;
    }

    // 1.234,5
    private readonly bool IsGermanEnd(int groups)
    {
        var end = _at + (groups * 4);
        return groups > 0 && end + 1 < _text.Length && _text[end] == ',' && char.IsAsciiDigit(_text[end + 1]);
    }

    // The digits that go on for ever; those that were taken for ordinary decimals are taken away from them.
    private string Repeating(ref string decimals)
    {
        if (At(0) == '(' && _options.RepeatingDecimals && Bracketed('(', ')') is { } inBrackets)
            return inBrackets;
        foreach (var command in (ReadOnlySpan<string>)["\\overline", "\\bar", "\\dot"])
        {
            if (string.CompareOrdinal(_text, _at, command, 0, command.Length) != 0)
                continue;
            var before = _at;
            _at += command.Length;
            if (Bracketed('{', '}') is { } under)
                return under;
            _at = before;
        }

        return IsMark(At(0)) ? Marked(ref decimals)
            : SaysRepeating() ? Taken(ref decimals)
            : Ellipsis(ref decimals);
    }

    // ".8 bar", "0.36 repeating"
    private bool SaysRepeating()
    {
        var start = At(0) == ' ' ? 1 : 0;
        foreach (var word in MathPhrases.Repeating)
        {
            if (
                string.Compare(_text, _at + start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0
                || char.IsLetter(At(start + word.Length))
            )
                continue;
            _at += start + word.Length;
            return true;
        }

        return false;
    }

    // All decimals repeat, unless they are the same digit over and over.
    private static string Taken(ref string decimals)
    {
        var repeating = decimals.Distinct().Count() == 1 ? decimals[..1] : decimals;
        decimals = string.Empty;
        return repeating;
    }

    private string? Bracketed(char open, char close)
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        if (At(0) != open || end == _at + 1 || end >= _text.Length || _text[end] != close)
            return null;
        var digits = _text[(_at + 1)..end];
        _at = end + 1;
        return digits;
    }

    // Combining overline, macron and dot above.
    private static bool IsMark(char character) => character is '\u0305' or '\u0304' or '\u0307';

    private string Marked(ref string decimals)
    {
        var repeating = new StringBuilder().Append(decimals[^1]);
        decimals = decimals[..^1];
        while (IsMark(At(0)))
        {
            _at++;
            if (!IsDigit(0) || !IsMark(At(1)))
                continue;
            repeating.Append(At(0));
            _at++;
        }

        return repeating.ToString();
    }

    // "0.6060...": the shortest stretch that is there twice or more at the end.
    private string Ellipsis(ref string decimals)
    {
        var length =
            At(0) == '…' ? 1
            : At(0) == '.' && At(1) == '.' && At(2) == '.' ? 3
            : Command("\\ldots") ?? Command("\\dots") ?? 0;
        if (length == 0)
            return string.Empty;
        for (var period = 1; period * 2 <= decimals.Length; period++)
        {
            var last = decimals[^period..];
            if (!string.Equals(last, decimals[^(2 * period)..^period], StringComparison.Ordinal))
                continue;
            _at += length;
            var rest = decimals;
            while (rest.EndsWith(last, StringComparison.Ordinal))
                rest = rest[..^period];
            decimals = rest;
            return last;
        }

        return string.Empty;
    }

    private readonly int? Command(string name) => string.CompareOrdinal(_text, _at, name, 0, name.Length) == 0 ? name.Length : null;

    // e-3, E5; a blank may stand before it where a sign follows.
    private int? Exponent()
    {
        var at = At(0) == ' ' && At(1) is 'e' or 'E' && At(2) is '-' or '+' ? 1 : 0;
        if (At(at) is not ('e' or 'E'))
            return null;
        var sign = At(at + 1) switch
        {
            '-' or '−' => -1,
            '+' => 1,
            _ => 0,
        };
        var start = at + (sign == 0 ? 1 : 2);
        if (!IsDigit(start))
            return null;
        _at += start;
        var digits = Digits();
        if (digits.Length > 4)
            return int.MaxValue;
        return int.Parse(digits, CultureInfo.InvariantCulture) * (sign == 0 ? 1 : sign);
    }

    private string Digits()
    {
        var start = _at;
        while (IsDigit(0))
            _at++;
        return _text[start.._at];
    }

    private readonly char At(int offset) => _at + offset >= 0 && _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private readonly bool IsDigit(int offset) => char.IsAsciiDigit(At(offset));

    private static Rational Value(string whole, string decimals, string repeating)
    {
        var scale = BigInteger.Pow(10, decimals.Length);
        var value = Rational.Of(Parse(whole + decimals), scale);
        return repeating.Length == 0 ? value : value + Rational.Of(Parse(repeating), scale * (BigInteger.Pow(10, repeating.Length) - 1));
    }

    private static BigInteger Parse(string digits) =>
        digits.Length == 0 ? BigInteger.Zero : BigInteger.Parse(digits, CultureInfo.InvariantCulture);
}
