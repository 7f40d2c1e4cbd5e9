using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Mathematics;

/// <summary>
/// Finds what in a text may be mathematics, token by token: numbers in digits and words, variables, signs and the words that stand for
/// signs. Which of it is mathematics, the neighbours decide.
/// </summary>
internal sealed class MathElementReader(LanguagePack language, IReadOnlySet<string> variables, Func<string, bool> isUnit)
{
    private const string Operators = "+-*/^√";

    /// <summary>The elements in the text's order; null stands for words between them.</summary>
    public List<MathElement?> Read(IReadOnlyList<Token> tokens)
    {
        var elements = new List<MathElement?>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var (element, end) = At(tokens, at, elements);
            at = end;
            // "3 times the 6"
            if (element is not null || !IsArticle(tokens, end - 1, elements))
                elements.Add(element);
        }

        return elements;
    }

    private bool IsArticle(IReadOnlyList<Token> tokens, int at, List<MathElement?> before) =>
        language.Classes.Has("article", tokens[at].Word)
        && before.Count > 0
        && before[^1] is { Kind: ElementKind.Operator, IsWord: true }
        && at + 1 < tokens.Count
        && (tokens[at + 1].IsNumber || language.Numbers.Read(tokens, at + 1) is { IsLoose: false });

    private (MathElement? Element, int End) At(IReadOnlyList<Token> tokens, int at, List<MathElement?> before)
    {
        var token = tokens[at];
        if (language.Numbers.Read(tokens, at) is { } spelled && !IsDigits(tokens, at, spelled))
            return (
                new MathElement(ElementKind.Number, spelled.Text, token.Span.To(tokens[spelled.End - 1].Span), token.IsSpaced, true)
                {
                    IsLoose = spelled.IsLoose,
                },
                spelled.End
            );
        if (token.IsNumber)
            return IsWithinWord(tokens, at) ? (null, at + 1) : Number(tokens, at);
        if (token.IsWord)
            return Word(tokens, at, before);
        if (token.Text is "[" && at + 1 < tokens.Count && tokens[at + 1].Text is "]")
            return (Of(ElementKind.Box, "□", tokens, at, at + 2), at + 2);
        if (token.Text is "□" or "_")
            return (Of(ElementKind.Box, "□", tokens, at, EndOfLine(tokens, at)), EndOfLine(tokens, at));
        var kind = token.Text switch
        {
            "(" or "[" or "{" => ElementKind.Open,
            ")" or "]" or "}" => ElementKind.Close,
            "=" or "<" or ">" or "<=" or ">=" or "!=" or "->" => ElementKind.Relation,
            "%" or "°" => ElementKind.Suffix,
            "," or "|" => ElementKind.Separator,
            "π" => ElementKind.Variable,
            ":" => IsRatio(tokens, at) || IsQuotient(tokens, at, elements: before) ? ElementKind.Operator : (ElementKind?)null,
            _ => Operators.Contains(token.Text, StringComparison.Ordinal) ? ElementKind.Operator : null,
        };
        if (kind is null)
            return (null, at + 1);
        var text = token.Text switch
        {
            "|" => ",",
            ":" => "/",
            "√" => "\\sqrt ",
            "π" => "\\pi ",
            _ => token.Text,
        };
        return (Of(kind.Value, text, tokens, at, at + 1), at + 1);
    }

    // Digits between letters, as in a code or in "4nsw3r", are no number, nor is the power of a unit in "cm3".
    private bool IsWithinWord(IReadOnlyList<Token> tokens, int at) =>
        (at > 0 && !tokens[at].IsSpaced && IsLetters(tokens[at - 1]))
        || (
            at + 1 < tokens.Count
            && !tokens[at + 1].IsSpaced
            && IsLetters(tokens[at + 1])
            && tokens[at + 1].Text.Length > 3
            && !isUnit(tokens[at + 1].Text)
        );

    private bool IsLetters(Token token) =>
        token.IsWord
        && token.Text.Length > 1
        && !variables.Contains(token.Text)
        && !IsProduct(token)
        && !language.Mathematics.IsFunction(token.Word);

    private static bool IsDigits(IReadOnlyList<Token> tokens, int at, SpelledNumber spelled) =>
        spelled.End == at + 1 && tokens[at].IsNumber;

    private static (MathElement Element, int End) Number(IReadOnlyList<Token> tokens, int at)
    {
        var (text, other) = NumberForms.Read(tokens[at].Text);
        var end = at + 1;
        // "(0,4)" is a pair.
        var isFirst = at > 0 && (tokens[at - 1].Text == "(" || (tokens[at - 1].Text == "-" && at > 1 && tokens[at - 2].Text == "("));
        var isPair = isFirst && end < tokens.Count && tokens[end].Text == ")" && tokens[at].Text.Contains(',', StringComparison.Ordinal);
        if (isPair)
            return (Of(ElementKind.Number, tokens[at].Text.Replace(",", " , ", StringComparison.Ordinal), tokens, at, end), end);
        if (PowerOfTen(tokens, at) is var (power, last))
            return (Of(ElementKind.Number, $"{text} * 10 ^ {power}", tokens, at, last), last);
        // "3/4ths" and "7s" are numbers with an ending.
        if (end < tokens.Count && !tokens[end].IsSpaced && tokens[end].Text is "s" or "th" or "ths" or "rds" or "nds")
            end++;
        return (Of(ElementKind.Number, text, tokens, at, end) with { OtherText = other }, end);
    }

    // "3.6e6", "1e-3"
    private static (string Power, int End)? PowerOfTen(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at + 1] is not { Text: "e", IsSpaced: false })
            return null;
        var sign = tokens[at + 2] is { Text: "-", IsSpaced: false } ? "-" : string.Empty;
        var digits = at + 2 + sign.Length;
        return digits < tokens.Count && tokens[digits] is { IsNumber: true, IsSpaced: false, Text.Length: <= 2 }
            ? (sign + tokens[digits].Text, digits + 1)
            : null;
    }

    private (MathElement? Element, int End) Word(IReadOnlyList<Token> tokens, int at, List<MathElement?> before)
    {
        var token = tokens[at];
        var isAfterOperand = before.Count > 0 && before[^1] is { IsOperand: true };
        if (token.Text == "x" && isAfterOperand && !variables.Contains("x") && IsNumberNext(tokens, at + 1))
            return (Of(ElementKind.Operator, "*", tokens, at, at + 1), at + 1);
        if (language.Mathematics.IsPi(token.Text) && variables.Contains("π"))
            return (Of(ElementKind.Variable, "\\pi ", tokens, at, at + 1) with { IsWord = false }, at + 1);
        if (FunctionValueEnd(tokens, at) is { } valueEnd)
            return (Of(ElementKind.Variable, "y", tokens, at, valueEnd) with { IsWord = false }, valueEnd);
        if (variables.Contains(token.Text) || IsTouching(tokens, at))
            return Variable(tokens, at, token.Text);
        if (IsProduct(token))
            return Variable(tokens, at, string.Join(' ', token.Text.ToCharArray()));
        if (language.Mathematics.IsFunction(token.Word) && IsOperandNext(tokens, at + 1))
            return (Of(ElementKind.Function, token.Word == "sqrt" ? "\\sqrt " : token.Word, tokens, at, at + 1), at + 1);
        if (language.Mathematics.Read(tokens, at) is not { } phrase)
            return (null, at + 1);
        if (phrase.Sign == "of")
            return IsShare(before) && IsNumberNext(tokens, phrase.End)
                ? (Of(ElementKind.Operator, "*", tokens, at, phrase.End), phrase.End)
                : (null, phrase.End);
        var kind = phrase.Sign switch
        {
            "=" or "<" or ">" or "<=" or ">=" => ElementKind.Relation,
            "^2" or "^3" or "%" or "° " => ElementKind.Suffix,
            _ => ElementKind.Operator,
        };
        if (phrase.Sign == "^" && Ordinal(tokens, phrase.End) is { } power)
            return (Of(ElementKind.Suffix, " ^ " + power, tokens, at, phrase.End + 1), phrase.End + 1);
        // "35 square metres" is an area, "x squared" a power.
        if (phrase.Sign is "^2" or "^3" && phrase.End < tokens.Count && isUnit(tokens[phrase.End].Text))
            return (null, at + 1);
        var sign = phrase.Sign == "√" ? "\\sqrt " : phrase.Sign.Trim();
        return (Of(kind, sign, tokens, at, phrase.End), phrase.End);
    }

    // "f(x) = " for "y = " where the question speaks of x and y.
    private int? FunctionValueEnd(IReadOnlyList<Token> tokens, int at) =>
        tokens[at] is { Text.Length: 1 }
        && variables.Contains("x")
        && variables.Contains("y")
        && !variables.Contains(tokens[at].Text)
        && at + 4 < tokens.Count
        && tokens[at + 1] is { Text: "(", IsSpaced: false }
        && tokens[at + 2].Text == "x"
        && tokens[at + 3].Text == ")"
        && tokens[at + 4].Text == "="
            ? at + 4
            : null;

    private static bool IsShare(List<MathElement?> before) =>
        before.Count > 0
        && (
            before[^1] is { Kind: ElementKind.Suffix, Text: "%" }
            || before[^1]?.Text.Contains('/', StringComparison.Ordinal) == true
            || (before.Count > 2 && before[^2] is { Text: "/" } && before[^1] is { Kind: ElementKind.Number })
        );

    // "x2" is typed for a square, but in "x1 = 3" the digit counts the solutions.
    private static (MathElement Element, int End) Variable(IReadOnlyList<Token> tokens, int at, string text)
    {
        var end = at + 1;
        var element = Of(ElementKind.Variable, text, tokens, at, end) with { IsWord = false };
        if (end >= tokens.Count || tokens[end] is not { IsNumber: true, IsSpaced: false, Text.Length: 1 })
            return (element, end);
        var isIndex = end + 1 < tokens.Count && tokens[end + 1].Text is "=" or "is";
        return (
            element with
            {
                Text = isIndex ? text : text + " ^ " + tokens[end].Text,
                Span = element.Span.To(tokens[end].Span),
            },
            end + 1
        );
    }

    private static string Cased(string text) => text;

    // One letter written to a number or between signs: "5x", "x=".
    private static bool IsTouching(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Text.Length != 1 || !char.IsAsciiLetter(tokens[at].Text[0]))
            return false;
        var before = at > 0 ? tokens[at - 1] : null;
        var after = at + 1 < tokens.Count ? tokens[at + 1] : null;
        if (
            before is { IsNumber: true }
            && !tokens[at].IsSpaced
            && tokens[at].Text is not ("g" or "m" or "l" or "s" or "h" or "v" or "w" or "n")
        )
            return true;
        if (after is { Text: "=" or "^" })
            return true;
        return before is { Text: "(" or "+" or "*" or "/" or "=" } && after is { Kind: TokenKind.Sign or TokenKind.Mark };
    }

    // "to the sixth"
    private int? Ordinal(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].IsWord ? language.Numbers.Ordinal(tokens[at].Word) : null;

    private bool IsProduct(Token token) => token.Text.Length is 2 or 3 && token.Text.All(letter => variables.Contains(letter.ToString()));

    // "3 sec" counts seconds, "sec x" is a function.
    private bool IsOperandNext(IReadOnlyList<Token> tokens, int at) =>
        IsNumberNext(tokens, at)
        || (
            at < tokens.Count
            && (variables.Contains(tokens[at].Text) || tokens[at].Text is "^" or "√" or "π" or "|" || tokens[at].Text.Length == 1)
        );

    private static bool IsNumberNext(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && (tokens[at].IsNumber || tokens[at].Text is "(" or "." or "-");

    // "28:4" divides, "9:40" tells the time.
    private static bool IsRatio(IReadOnlyList<Token> tokens, int at)
    {
        if (at == 0 || at + 1 >= tokens.Count || !tokens[at - 1].IsNumber || !tokens[at + 1].IsNumber)
            return false;
        return tokens[at].IsSpaced ? tokens[at + 1].IsSpaced : !tokens[at + 1].IsSpaced && tokens[at + 1].Text.Length != 2;
    }

    // "A : (0.5 b)"
    private static bool IsQuotient(IReadOnlyList<Token> tokens, int at, List<MathElement?> elements) =>
        elements.Count > 0
        && elements[^1] is { Kind: ElementKind.Variable or ElementKind.Close }
        && at + 1 < tokens.Count
        && (tokens[at + 1].IsNumber || tokens[at + 1].Text is "(");

    private static int EndOfLine(IReadOnlyList<Token> tokens, int at)
    {
        while (at + 1 < tokens.Count && tokens[at + 1].Text == tokens[at].Text && !tokens[at + 1].IsSpaced)
            at++;
        return at + 1;
    }

    private static MathElement Of(ElementKind kind, string text, IReadOnlyList<Token> tokens, int start, int end) =>
        new(kind, text, tokens[start].Span.To(tokens[end - 1].Span), tokens[start].IsSpaced, tokens[start].IsWord);
}
