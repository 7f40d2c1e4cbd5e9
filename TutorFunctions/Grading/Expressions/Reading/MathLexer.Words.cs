using System.Collections.Frozen;
using System.Text;

namespace TutorFunctions.Grading.Expressions.Reading;

internal sealed partial class MathLexer
{
    private const int LongestUnknownProduct = 4;

    // Names that are read inside a word, by their first letter; functions before Greek letters, longest first.
    private static readonly FrozenDictionary<char, string[]> s_namesInWords = Functions
        .AllSpellings.Where(spelling => spelling.Length > 2 || spelling is Functions.NaturalLogarithm)
        .Concat(Letters.NamesInWords)
        .GroupBy(name => name[0])
        .ToFrozenDictionary(names => names.Key, names => names.ToArray());

    // How many characters of a word's letter stand here: 0 for none, 2 for styled letters beyond the basic plane.
    private int CharacterWord()
    {
        if (_at >= _text.Length)
            return 0;
        if (char.IsHighSurrogate(_text[_at]) && _at + 1 < _text.Length && char.IsLowSurrogate(_text[_at + 1]))
        {
            return Letters.Plain(char.ConvertToUtf32(_text[_at], _text[_at + 1])) < 0x10000 ? 2 : 0;
        }

        return
            char.IsLetter(_text[_at])
            && !Signs.At(_text, _at).HasValue
            && Letters.Raised(_text[_at]) is null
            && Letters.Lowered(_text[_at]) is null
            ? 1
            : 0;
    }

    private void AddWord()
    {
        var end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
            end++;
        // A letter of another script may follow.
        var isPlain = end > _at && (end == _text.Length || char.IsAscii(_text[end]));
        if (isPlain)
            AddWord(_text[_at..end], null);
        else
            AddStyledWord();
    }

    // Letters of other scripts and styles, which may be more than one character long.
    private void AddStyledWord()
    {
        var start = _at;
        var letters = new StringBuilder();
        var ends = new List<int>();
        for (var length = CharacterWord(); length > 0; length = CharacterWord())
        {
            letters.Append((char)Letters.Plain(length == 2 ? char.ConvertToUtf32(_text[_at], _text[_at + 1]) : _text[_at]));
            _at += length;
            ends.Add(_at);
        }

        _at = start;
        AddWord(letters.ToString(), ends);
    }

    // Adds a word whose letters end where <paramref name="ends"/> says, one character each where it is null.
    private void AddWord(string word, List<int>? ends)
    {
        var end = ends is null ? _at + word.Length : ends[^1];
        if (AddPhrase(word) || AddDerivative(word) || AddKnown(word, end))
            return;
        if (word.Length == 1)
        {
            if (IsTimes(word))
                Add(MathTokenKind.Times, "*", end);
            else
                AddLetter(word, end);
        }
        else if (Pieces(word) is { } pieces)
            AddPieces(pieces, ends);
        else
            Add(MathTokenKind.Word, word, end);
    }

    private bool AddKnown(string word, int end)
    {
        var lower = word.ToLowerInvariant();
        if (_options.Symbols.Contains(word) || _options.IsSymbolWord?.Invoke(word) == true)
            AddLetter(word, end);
        else if (lower is "or")
            Add(MathTokenKind.Or, "or", end);
        else if (lower is "and")
            Add(MathTokenKind.And, "and", end);
        else if (MathPhrases.IsPercent(word) && Last?.Kind is MathTokenKind.Number or MathTokenKind.Close)
            Add(MathTokenKind.Percent, "%", end);
        else if (lower is "u" && Last?.Kind == MathTokenKind.Close && NextSign(end) is '(' or '[' or ']' or '{')
            Add(MathTokenKind.Union, "∪", end);
        else if (word.Length > 1 && Functions.Named(word) is { } function)
            Add(MathTokenKind.Function, function, end);
        else if (lower is "pi" or "infinity" or "inf" or "oo" or "infty")
            Add(MathTokenKind.Constant, lower is "pi" ? "pi" : "infinity", end);
        else if (word is "e" or "i")
            Add(MathTokenKind.Constant, word, end);
        else if (word is "π")
            Add(MathTokenKind.Constant, "pi", end);
        else if (Letters.Greek(word) is { } greek)
            AddLetter(greek, end);
        else
            return false;
        return true;
    }

    // A phrase that names a set, as "no solution"; its words are parted by blanks.
    private bool AddPhrase(string first)
    {
        if (MathPhrases.Longest(_text, _at, first) is not var (kind, end))
            return false;
        Add(kind, kind == MathTokenKind.EmptySet ? "∅" : "ℝ", end);
        return true;
    }

    // dy/dx
    private bool AddDerivative(string word)
    {
        if (
            word.Length != 2
            || word[0] != 'd'
            || Peek(2) != '/'
            || Peek(3) != 'd'
            || !char.IsAsciiLetter(Peek(4))
            || char.IsAsciiLetter(Peek(5))
        )
            return false;
        Add(MathTokenKind.Symbol, _text.Substring(_at, 5), _at + 5);
        return true;
    }

    // A letter with the subscript that follows it: x_1, x_{max}, x1.
    private void AddLetter(string letter, int end)
    {
        var name = letter;
        if (end < _text.Length && _text[end] == '_' && Subscript(end + 1, out var after) is { } subscript)
        {
            name += "_" + subscript;
            end = after;
        }
        else if (letter is not ("e" or "i") && end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            after = end;
            while (after < _text.Length && char.IsAsciiDigit(_text[after]))
                after++;
            name += "_" + _text[end..after];
            end = after;
        }

        Add(MathTokenKind.Symbol, name, end);
    }

    private string? Subscript(int start, out int end)
    {
        end = start;
        if (start >= _text.Length)
            return null;
        if (_text[start] == '{')
        {
            var close = _text.IndexOf('}', start);
            if (close < 0)
                return null;
            end = close + 1;
            var inner = _text[(start + 1)..close];
            foreach (var command in (ReadOnlySpan<string>)["\\text{", "\\mathrm{", "\\rm ", " "])
                inner = inner.Replace(command, string.Empty, StringComparison.Ordinal);
            if (inner.Length < close - start - 1 && end < _text.Length && _text[end] == '}')
                end++;
            return inner.Length == 0 ? null : inner;
        }

        while (end < _text.Length && char.IsAsciiLetterOrDigit(_text[end]))
            end++;
        return end == start ? null : _text[start..end];
    }

    // "3 x 10^5", and "3x4" where no x is looked for.
    private bool IsTimes(string word)
    {
        if (
            word is not ("x" or "X")
            || Last?.Kind is not (MathTokenKind.Number or MathTokenKind.Close)
            || !char.IsAsciiDigit(NextSign(_at + 1))
        )
            return false;
        if (_options.Symbols.Contains("x") || _options.Symbols.Contains("X"))
            return IsPowerOfTen();
        return IsPowerOfTen() || !HasVariableX();
    }

    private bool IsPowerOfTen()
    {
        var at = _at + 1;
        while (at < _text.Length && (char.IsWhiteSpace(_text[at]) || _text[at] == '{'))
            at++;
        return string.CompareOrdinal(_text, at, "10", 0, 2) == 0
            && at + 2 < _text.Length
            && (_text[at + 2] is '^' or '*' or '}' || Letters.Raised(_text[at + 2]) is not null);
    }

    // Whether an x elsewhere in the text can be no sign of multiplication.
    private bool HasVariableX()
    {
        for (var at = 0; at < _text.Length; at++)
        {
            if (
                _text[at] is not ('x' or 'X')
                || (at > 0 && char.IsLetter(_text[at - 1]))
                || (at + 1 < _text.Length && char.IsLetter(_text[at + 1]))
            )
                continue;
            var before = at - 1;
            while (before >= 0 && _text[before] == ' ')
                before--;
            if (
                before < 0
                || !(char.IsAsciiDigit(_text[before]) || _text[before] is ')' or '}')
                || !(char.IsAsciiDigit(NextSign(at + 1)) || NextSign(at + 1) is '(')
            )
                return true;
        }

        return false;
    }

    private char NextSign(int at)
    {
        while (at < _text.Length && (char.IsWhiteSpace(_text[at]) || _text[at] is '$' or '{'))
            at++;
        return at < _text.Length ? _text[at] : '\0';
    }

    // The functions, Greek letters and single letters that a word without blanks is made of; null when it is rather a word of a language.
    private List<string>? Pieces(string word)
    {
        var pieces = new List<string>();
        var letters = 0;
        var known = true;
        for (var at = 0; at < word.Length;)
        {
            var name = NameAt(word, at);
            if (name is null)
            {
                name = word.Substring(at, 1);
                letters++;
                known &= _options.Symbols.Contains(name) || name is "e" or "i";
            }

            pieces.Add(name);
            at += name.Length;
        }

        if (known)
            return pieces;
        // "an = 4n" names a sequence's term, and e^{it} has no word in it.
        var isTouched = !_spaced && Last?.Kind == MathTokenKind.Number && !MathPhrases.IsUnit(word);
        if (MathPhrases.IsOrdinaryWord(word) && NextSign(_at + word.Length) != '=' && !isTouched && !IsWholeGroup(word.Length))
            return null;
        if (_options.Symbols.Count == 0)
            return letters <= LongestUnknownProduct ? pieces : null;
        return word.Length <= 3 && (IsTouched(word.Length) || (word.Length == 2 && IsAfterOperator())) ? pieces : null;
    }

    private static string? NameAt(string word, int at)
    {
        if (!s_namesInWords.TryGetValue(word[at], out var names))
            return null;
        foreach (var name in names)
        {
            if (string.CompareOrdinal(word, at, name, 0, name.Length) == 0)
                return name;
        }

        return null;
    }

    // Whether the word touches a number or a bracket, as in 2xy.
    private bool IsTouched(int length) =>
        (
            !_spaced
            && Last?.Kind is MathTokenKind.Number or MathTokenKind.Open or MathTokenKind.Close or MathTokenKind.Caret or MathTokenKind.Root
        ) || Peek(length) is '(' or '^' or '²' or '³' or '*' or '/' or ')';

    private bool IsWholeGroup(int length) => Last is { Kind: MathTokenKind.Open, Text: "{" } && Peek(length) == '}';

    private bool IsAfterOperator() =>
        Last?.Kind is MathTokenKind.Plus or MathTokenKind.Minus or MathTokenKind.Times or MathTokenKind.Divide or MathTokenKind.Relation;

    private void AddPieces(List<string> pieces, List<int>? ends)
    {
        var start = _at;
        var read = 0;
        foreach (var piece in pieces)
        {
            read += piece.Length;
            var end = ends is null ? start + read : ends[read - 1];
            if (!AddKnown(piece, end))
                AddLetter(piece, end);
        }
    }
}
