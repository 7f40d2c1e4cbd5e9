namespace TutorFunctions.Grading.Reading;

/// <summary>Cuts an answer, plain or LaTeX, into tokens.</summary>
public ref struct Lexer
{
    /// <summary>Tokens that are read of one answer; what follows is left out.</summary>
    public const int MostTokens = 500;

    private const string RaisedRing = "{\\circ}";

    private readonly string _text;
    private readonly bool _commasInNumbers;
    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    // Depths of the braces that only hold LaTeX text, as in \text{cm}: they group nothing.
    private List<int>? _textBraces;
    private bool _textBraceNext;

    private Lexer(string text, bool commasInNumbers)
    {
        _text = text;
        _commasInNumbers = commasInNumbers;
        _tokens = new List<Token>(16);
    }

    /// <summary>Reads an answer of any form.</summary>
    /// <param name="text">The answer as it was given.</param>
    /// <param name="commasInNumbers">Whether "104,000" and "0,5" are one number; else a comma always parts two.</param>
    public static List<Token> Read(string text, bool commasInNumbers)
    {
        // LaTeX sets 14,916 as 14{,}916.
        if (text.Contains('{') || text.Contains('\\'))
            text = text.Replace("{,}", ",", StringComparison.Ordinal).Replace("\\!", string.Empty, StringComparison.Ordinal);
        var lexer = new Lexer(MathMarks.Remove(PlainText.Fold(text)), commasInNumbers);
        lexer.ReadAll();
        return lexer._tokens;
    }

    private void ReadAll()
    {
        while (_at < _text.Length && _tokens.Count < MostTokens)
        {
            var character = _text[_at];
            if (character == ' ')
                _at++;
            else if (char.IsAsciiDigit(character) || (character == '.' && IsDigit(_at + 1)))
                AddNumber();
            else if (char.IsLetter(character))
                AddWord();
            else if (character == '\\')
                AddCommand();
            else
                AddSign(character);
        }
    }

    private readonly bool IsDigit(int at) => at < _text.Length && char.IsAsciiDigit(_text[at]);

    private readonly bool Spaced => _at > 0 && _text[_at - 1] == ' ';

    private readonly TokenKind? Last => _tokens.Count == 0 ? null : _tokens[^1].Kind;

    private void AddNumber()
    {
        var spaced = Spaced;
        var token = NumberLexer.Read(_text, ref _at, _commasInNumbers, Last == TokenKind.Money, spaced);
        _tokens.Add(Last == TokenKind.Divide ? token : NumberLexer.AsOrdinal(_text, ref _at, token));
        if (Last == TokenKind.Number && _tokens.Count > 1 && _tokens[^2].Kind == TokenKind.Divide)
            NumberLexer.SkipSuffix(_text, ref _at);
    }

    private void AddWord()
    {
        var spaced = Spaced;
        var start = _at;
        while (_at < _text.Length && (char.IsLetter(_text[_at]) || IsApostropheInWord()))
            _at++;
        var word = _text[start.._at].Replace("'", string.Empty, StringComparison.Ordinal);
        // A subscript belongs to the variable's name.
        if (word.Length == 1 && _at + 1 < _text.Length && _text[_at] == '_' && char.IsLetterOrDigit(_text[_at + 1]))
        {
            word += _text.Substring(_at, 2);
            _at += 2;
        }

        _tokens.Add(new Token(TokenKind.Word, word, spaced));
    }

    private readonly bool IsApostropheInWord() => _text[_at] == '\'' && _at + 1 < _text.Length && char.IsLetter(_text[_at + 1]);

    private void AddCommand()
    {
        var spaced = Spaced;
        var start = ++_at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
            _at++;
        if (_at > start)
        {
            var name = _text[start.._at];
            if (LatexCommands.OfText(name))
                _textBraceNext = true;
            else if (!LatexCommands.SaysNothing(name))
                _tokens.Add(LatexCommands.Token(name, spaced, Last, _tokens));
            return;
        }

        if (_at >= _text.Length)
            return;
        // "7\12" is 7/12 with the wrong key pressed.
        if (char.IsAsciiDigit(_text[_at]) && Last == TokenKind.Number)
        {
            _tokens.Add(new Token(TokenKind.Divide, "/", spaced));
            return;
        }

        var escaped = _text[_at++];
        if (escaped is '%')
            _tokens.Add(new Token(TokenKind.Percent, "%", spaced));
        else if (escaped is '{')
            _tokens.Add(new Token(TokenKind.Open, "{", spaced));
        else if (escaped is '}')
            _tokens.Add(new Token(TokenKind.Close, "}", spaced));
        else if (escaped is '\\')
            _tokens.Add(new Token(TokenKind.Break, "\\\\", spaced));
        // What else may be escaped is LaTeX's own spacing and its brackets around a formula.
    }

    private void AddSign(char character)
    {
        var spaced = Spaced;
        var start = _at++;
        if (character is '{' or '}' && IsTextBrace(character))
            return;
        if (character is '<' or '>' or '=' or '!' or '~')
            AddRelation(character, spaced);
        else if (character == '*' && _at < _text.Length && _text[_at] == '*')
            AddTwo(TokenKind.Power, "^", spaced);
        else if (character == '-' && _at < _text.Length && _text[_at] == '>')
            AddTwo(TokenKind.Break, "->", spaced);
        else if (character == '^' && RaisesDegree())
            AddRaisedRing(spaced);
        else
            _tokens.Add(new Token(KindOf(character), _text.Substring(start, 1), spaced));
    }

    private void AddTwo(TokenKind kind, string text, bool spaced)
    {
        _at++;
        _tokens.Add(new Token(kind, text, spaced));
    }

    private void AddRaisedRing(bool spaced)
    {
        _at += RaisedRing.Length;
        _tokens.Add(new Token(TokenKind.Degree, "°", spaced));
    }

    private void AddRelation(char character, bool spaced)
    {
        var next = _at < _text.Length ? _text[_at] : ' ';
        if (character is '<' or '>' && next == '=')
            AddTwo(TokenKind.Relation, character == '<' ? "<=" : ">=", spaced);
        else if (character == '!' && next == '=')
            AddTwo(TokenKind.Relation, "!=", spaced);
        else if (character == '=' && next == '<')
            AddTwo(TokenKind.Relation, "<=", spaced);
        else if (character == '=' && next == '>')
            AddTwo(ComparesVariable() ? TokenKind.Relation : TokenKind.Break, ">=", spaced);
        else if (character == '=' && next == '=')
            AddTwo(TokenKind.Relation, "=", spaced);
        else if (character is '!')
            _tokens.Add(new Token(TokenKind.Stop, "!", spaced));
        else if (character is not '~')
            _tokens.Add(new Token(TokenKind.Relation, character.ToString(), spaced));
    }

    // "x => 5" is a slip for x >= 5; after an equation the arrow leads on to the next.
    private readonly bool ComparesVariable() =>
        Last == TokenKind.Word
        && (_tokens.Count == 1 || _tokens[^2].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Break or TokenKind.Word);

    private readonly bool RaisesDegree() => _text.AsSpan(_at).StartsWith(RaisedRing, StringComparison.Ordinal);

    private bool IsTextBrace(char brace)
    {
        if (brace == '{')
        {
            _depth++;
            if (!_textBraceNext)
                return false;
            _textBraceNext = false;
            (_textBraces ??= []).Add(_depth);
            return true;
        }

        var closes = _textBraces is { Count: > 0 } && _textBraces[^1] == _depth;
        if (closes)
            _textBraces!.RemoveAt(_textBraces.Count - 1);
        _depth--;
        return closes;
    }

    private static TokenKind KindOf(char character) =>
        character switch
        {
            '+' => TokenKind.Plus,
            '-' => TokenKind.Minus,
            '*' => TokenKind.Times,
            '/' => TokenKind.Divide,
            '^' => TokenKind.Power,
            '(' or '[' or '{' => TokenKind.Open,
            ')' or ']' or '}' => TokenKind.Close,
            '|' => TokenKind.Bar,
            '%' => TokenKind.Percent,
            '$' or '\u20AC' or '\u00A3' or '\u00A2' => TokenKind.Money,
            ',' => TokenKind.Comma,
            ':' => TokenKind.Colon,
            ';' or '\n' or '&' => TokenKind.Break,
            '.' or '?' => TokenKind.Stop,
            _ => TokenKind.Other,
        };
}
