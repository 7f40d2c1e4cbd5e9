namespace TutorFunctions.Grading.Expressions.Reading;

internal sealed partial class MathLexer
{
    private void AddCommand()
    {
        // "\\\\frac" where it cannot begin a row of a matrix is a command whose backslash was doubled on the way.
        if (Peek(1) == '\\' && char.IsAsciiLetter(Peek(2)) && !_tokens.Exists(token => token.Kind == MathTokenKind.Environment))
            _at++;
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        if (end == _at + 1 && end < _text.Length)
            end++;
        var name = _text[(_at + 1)..end];
        if (name.Length == 0 || (name[0] == '\\' && end == _text.Length))
            _at = end;
        else if (name is "begin" or "end")
            AddEnvironment(name, end);
        else if (name is "mathbb" && string.CompareOrdinal(_text, end, "{R}", 0, 3) == 0)
            Add(MathTokenKind.Reals, "ℝ", end + 3);
        else if (name is "prime")
            AddPrimeCommand(end);
        else if (LatexVocabulary.Sign(name) is var (kind, text))
            Add(kind, text, end);
        else if (LatexVocabulary.SetsText(name))
            AddText(end);
        else if (LatexVocabulary.SaysNothing(name))
            SkipTo(end);
        else if (Functions.Named(name) is { } function)
            Add(MathTokenKind.Function, function, end);
        else if (Letters.Greek(name) is { } greek)
            AddLetter(greek, end);
        // A blank is missing in "\\quadx".
        else if (name.StartsWith("quad", StringComparison.Ordinal))
            SkipTo(_at + 5);
        else
            Fail(ReadErrorKind.UnknownWord, new(_at, end), "The command \"\\" + name + "\" is not known.");
    }

    // y^{\prime} and y^\prime: what raises the mark is no power.
    private void AddPrimeCommand(int end)
    {
        while (Last?.Kind is MathTokenKind.Caret || Last is { Kind: MathTokenKind.Open, Text: "{" })
            _tokens.RemoveAt(_tokens.Count - 1);
        if (end < _text.Length && _text[end] == '}')
            end++;
        if (Last is { Kind: MathTokenKind.Symbol } symbol)
            Rename(symbol.Text + "'", end);
        else
            _at = end;
    }

    private void SkipTo(int end)
    {
        _at = end;
        _spaced = true;
    }

    private void AddEnvironment(string name, int end)
    {
        var close = _text.IndexOf('}', end);
        if (end >= _text.Length || _text[end] != '{' || close < 0)
        {
            Fail(ReadErrorKind.Unexpected, new(_at, end), "The name of the environment is missing.");
            return;
        }

        var environment = _text[(end + 1)..close].TrimEnd('*');
        end = close + 1;
        if (environment is "array" && name is "begin" && end < _text.Length && _text[end] == '{')
            end = Math.Max(end, _text.IndexOf('}', end) + 1);
        Add(name is "begin" ? MathTokenKind.Environment : MathTokenKind.EndOfEnvironment, environment, end);
    }

    // \text{cm} is a word, \text{ or } a sign, \operatorname{sec} a function.
    private void AddText(int end)
    {
        while (end < _text.Length && _text[end] == ' ')
            end++;
        var close = end < _text.Length && _text[end] == '{' ? _text.IndexOf('}', end) : -1;
        if (close < 0)
        {
            SkipTo(end);
            return;
        }

        var content = _text[(end + 1)..close].Trim();
        if (content.Length == 0 || content.Contains('\\') || content.Contains('{') || !content.All(IsTextLetter))
        {
            SkipTo(end);
            return;
        }

        var inner = Read(content, _options, out _);
        var start = _at;
        var isMath =
            inner.Count == 2
            && inner[0].Kind
                is MathTokenKind.Function
                    or MathTokenKind.Constant
                    or MathTokenKind.Symbol
                    or MathTokenKind.And
                    or MathTokenKind.Or
                    or MathTokenKind.EmptySet
                    or MathTokenKind.Reals
            && (inner[0].Kind != MathTokenKind.Symbol || content.Length == 1);
        if (isMath)
            _tokens.Add(inner[0] with { Span = new(start, close + 1), Spaced = _spaced });
        else
            _tokens.Add(new(MathTokenKind.Word, content, new(start, close + 1), _spaced));
        _at = close + 1;
        _spaced = false;
    }

    private static bool IsTextLetter(char character) => char.IsLetter(character) || character is ' ' or '.' or ',' or '-';
}
