using System.Globalization;
using System.Text;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>Cuts a text, plain or LaTeX, into tokens.</summary>
internal sealed partial class MathLexer
{
    public const int LongestText = 4000;

    private readonly string _text;
    private readonly ReaderOptions _options;
    private readonly List<MathToken> _tokens = new(24);
    private int _at;
    private bool _spaced;

    private MathLexer(string text, ReaderOptions options)
    {
        _text = text;
        _options = options;
    }

    private ReadError? Error { get; set; }

    /// <summary>The tokens, the last of which is <see cref="MathTokenKind.End"/>.</summary>
    public static List<MathToken> Read(string text, ReaderOptions options, out ReadError? error)
    {
        var lexer = new MathLexer(text, options);
        if (text.Length > LongestText)
        {
            error = new(ReadErrorKind.TooLong, new(LongestText, text.Length), "The text is longer than " + LongestText + " characters.");
            return lexer._tokens;
        }

        while (lexer._at < text.Length && lexer.Error is null)
            lexer.ReadOne();
        lexer.Add(MathTokenKind.End, string.Empty, text.Length);
        error = lexer.Error;
        return lexer._tokens;
    }

    private void ReadOne()
    {
        var character = _text[_at];
        if (char.IsAsciiDigit(character) || (character == '.' && char.IsAsciiDigit(Peek(1))))
            AddNumber();
        else if (character == '\\')
            AddCommand();
        else if (character is '\'' or '′' or '’')
            AddPrime();
        else if (Signs.SaysNothing(character) || IsPlainStop(character))
            Skip();
        else if (Letters.Raised(character) is not null)
            AddRaised();
        else if (Letters.Lowered(character) is not null && _tokens.Count > 0)
            AddLowered();
        else if (CharacterWord() > 0)
            AddWord();
        else if (Signs.At(_text, _at) is var (kind, sign, length))
            AddSign(kind, sign, length);
        else if (Signs.Fraction(character) is var (numerator, denominator))
            AddFraction(numerator, denominator);
        else if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber)
            AddForeignNumber();
        else
            Fail(ReadErrorKind.UnknownSign, new(_at, _at + 1), "\"" + character + "\" has no meaning here.");
    }

    private void Skip()
    {
        _spaced |= char.IsWhiteSpace(_text[_at]);
        _at++;
    }

    // A full stop that ends a sentence.
    private bool IsPlainStop(char character) =>
        character is '.' or '?' or '。' && (_at + 1 >= _text.Length || char.IsWhiteSpace(_text[_at + 1]) || _text[_at + 1] is '$' or '"');

    private char Peek(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private MathToken? Last => _tokens.Count > 0 ? _tokens[^1] : null;

    private void AddNumber()
    {
        // The base of log_2 100 ends with its own digits.
        var isBase = Last?.Kind == MathTokenKind.Underscore;
        if (NumberScanner.Scan(isBase ? LeadingDigits() : _text, isBase ? 0 : _at, _options, out var end) is not { } number)
        {
            Fail(ReadErrorKind.TooLong, new(_at, end), "The number has too many digits.");
            return;
        }

        if (isBase)
            end += _at;
        var start = _at;
        // 204_5 is a number in base 5, which is no more than a name here.
        if (end < _text.Length && _text[end] == '_' && Subscript(end + 1, out var after) is { } numeralBase)
        {
            Add(MathTokenKind.Symbol, number.Written + "_" + numeralBase, after);
            return;
        }

        Add(MathTokenKind.Number, number.Written, end, number with { Span = new(start, end) });
    }

    private string LeadingDigits()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
            end++;
        return _text[_at..Math.Max(end, _at + 1)];
    }

    // Digits of other scripts, as ٣ or ３.
    private void AddForeignNumber()
    {
        var end = _at;
        var digits = new StringBuilder();
        while (end < _text.Length && CharUnicodeInfo.GetDecimalDigitValue(_text[end]) is >= 0 and var digit)
        {
            digits.Append(digit);
            end++;
        }

        var number = NumberScanner.Scan(digits.ToString(), 0, _options, out _);
        Add(MathTokenKind.Number, digits.ToString(), end, number is null ? null : number with { Span = new(_at, end) });
    }

    private void AddSign(MathTokenKind kind, string sign, int length)
    {
        // "x = +-5" means both signs where no operand stands before them, "3 +- 5" means 3 + (-5).
        if (
            kind == MathTokenKind.Plus
            && Peek(1) is '-' or '−'
            && Last?.Kind is null or MathTokenKind.Relation or MathTokenKind.Open or MathTokenKind.Comma
        )
        {
            Add(MathTokenKind.PlusMinus, "±", _at + 2);
            return;
        }

        // "2x = 10 => x = 5" concludes, "x => 5" compares, "x -> 5" says what x is.
        if (sign is "=>" or "->")
        {
            var concludes = _tokens.Exists(token => token.Kind == MathTokenKind.Relation);
            Add(
                concludes ? MathTokenKind.Semicolon : MathTokenKind.Relation,
                concludes ? ";"
                    : sign == "=>" ? ">="
                    : "=",
                _at + length
            );
            return;
        }

        // 5!=120 is a factorial, x!=5 a relation.
        if (sign == "!=" && length == 2 && Last?.Kind == MathTokenKind.Number && !_spaced)
            Add(MathTokenKind.Factorial, "!", _at + 1);
        else
            Add(kind, sign, _at + length);
    }

    private void AddFraction(int numerator, int denominator)
    {
        var value = Numbers.Rational.Of(numerator, denominator);
        Add(MathTokenKind.Number, value.ToString(), _at + 1, new Number(value) { Span = new(_at, _at + 1) });
    }

    // x² is x^(2), x⁻¹ is x^(-1).
    private void AddRaised()
    {
        var start = _at;
        var raised = new StringBuilder();
        while (_at < _text.Length && Letters.Raised(_text[_at]) is { } sign)
        {
            raised.Append(sign);
            _at++;
        }

        var end = _at;
        _at = start;
        // ³√8 is a root's index.
        if (end < _text.Length && _text[end] == '√')
        {
            Add(MathTokenKind.CubeRoot, raised.ToString(), end + 1);
            return;
        }

        var spaced = _spaced;
        Add(MathTokenKind.Caret, "^", start);
        Add(MathTokenKind.Open, "{", start);
        foreach (var token in Read(raised.ToString(), _options, out _))
        {
            if (token.Kind == MathTokenKind.End)
                break;
            _tokens.Add(
                token with
                {
                    Span = new(start, end),
                    Number = token.Number is { } number ? number with { Span = new(start, end) } : null,
                }
            );
        }

        Add(MathTokenKind.Close, "}", end);
        _spaced = spaced && _spaced;
    }

    private void AddLowered()
    {
        var end = _at;
        var lowered = new StringBuilder();
        while (end < _text.Length && Letters.Lowered(_text[end]) is { } sign)
        {
            lowered.Append(sign);
            end++;
        }

        if (Last is { Kind: MathTokenKind.Symbol } symbol)
            Rename(symbol.Text + "_" + lowered, end);
        else if (Last is { Kind: MathTokenKind.Function })
        {
            Add(MathTokenKind.Underscore, "_", end);
            var numeralBase = NumberScanner.Scan(lowered.ToString(), 0, _options, out _);
            if (numeralBase is not null && char.IsAsciiDigit(lowered[0]))
                _tokens.Add(new(MathTokenKind.Number, numeralBase.Written, new(_at, end), false, numeralBase));
            else
                _tokens.Add(new(MathTokenKind.Symbol, lowered.ToString(), new(_at, end), false));
        }
        else
            Fail(ReadErrorKind.Unexpected, new(_at, end), "There is nothing here that could have a subscript.");
    }

    // f', y'. A quotation mark elsewhere says nothing.
    private void AddPrime()
    {
        if (Last is { Kind: MathTokenKind.Symbol } symbol && !_spaced)
            Rename(symbol.Text + "'", _at + 1);
        else
            _at++;
    }

    private void Rename(string name, int end)
    {
        var last = _tokens[^1];
        _tokens[^1] = last with { Text = name, Span = new(last.Span.Start, end) };
        _at = end;
    }

    private void Add(MathTokenKind kind, string text, int end, Number? number = null)
    {
        _tokens.Add(new(kind, text, new(_at, end), _spaced, number));
        _at = end;
        _spaced = false;
    }

    private void Fail(ReadErrorKind kind, SourceSpan span, string message) => Error ??= new(kind, span, message);
}
