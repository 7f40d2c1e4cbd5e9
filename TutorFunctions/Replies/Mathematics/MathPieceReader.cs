using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Mathematics;

/// <summary>Puts elements together to pieces of mathematics.</summary>
internal sealed class MathPieceReader(LanguagePack language, IReadOnlySet<string> variables, Func<string, bool> isUnit)
{
    /// <summary>More pieces than this are no working; what follows is left out.</summary>
    private const int MostPieces = 60;

    /// <summary>Elements of one piece that are read.</summary>
    private const int LongestPiece = 60;

    private readonly MathElementReader _elements = new(language, variables, isUnit);

    public List<MathPiece> Read(IReadOnlyList<Token> tokens)
    {
        var elements = _elements.Read(tokens);
        var pieces = new List<MathPiece>();
        for (var at = 0; at < elements.Count && pieces.Count < MostPieces;)
        {
            if (!Begins(elements, at))
            {
                at++;
                continue;
            }

            var start = at++;
            var depth = elements[start]!.Kind == ElementKind.Open ? 1 : 0;
            while (at < elements.Count && at - start < LongestPiece && Continues(elements, at, depth))
            {
                depth += elements[at]!.Kind switch
                {
                    ElementKind.Open => 1,
                    ElementKind.Close => -1,
                    _ => 0,
                };
                at++;
            }

            if (Piece(elements.GetRange(start, at - start), tokens) is not { } piece)
                continue;
            pieces.Add(piece);
            // The 2 of "63 cm²" belongs to the unit.
            var rest = elements.FindLastIndex(element => element is { } within && piece.Span.Contains(within.Span));
            at = Math.Max(at, rest + 1);
        }

        return pieces;
    }

    private static bool Begins(List<MathElement?> elements, int at)
    {
        if (elements[at] is not { } element)
            return false;
        if (element.BeginsOperand)
            return element.Kind is not ElementKind.Open || HasOperandAfter(elements, at + 1);
        // A minus, plus or root right before a number.
        var isSigned =
            element.Kind == ElementKind.Operator
            && element.Text is "-" or "+" or "\\sqrt "
            && at + 1 < elements.Count
            && elements[at + 1] is { } next;
        return isSigned
            && elements[at + 1] is { BeginsOperand: true } operand
            && (element.IsWord ? element.Text != "+" : !operand.IsSpaced || !element.IsSpaced);
    }

    private static bool HasOperandAfter(List<MathElement?> elements, int at) =>
        at < elements.Count && elements[at] is { } element && (element.BeginsOperand || element.Text is "-");

    private static bool Continues(List<MathElement?> elements, int at, int depth)
    {
        if (elements[at] is not { } element)
            return false;
        var before = elements[at - 1]!;
        var after = at + 1 < elements.Count ? elements[at + 1] : null;
        var hasNext = after is { BeginsOperand: true } || after is { Kind: ElementKind.Operator, Text: "-" or "\\sqrt " or "+" };
        return element.Kind switch
        {
            ElementKind.Operator when element.Text == "\\sqrt " => !before.IsOperand || !element.IsWord,
            ElementKind.Operator when element.Text is "-" && !before.IsOperand => hasNext,
            // "3 times" at the end breaks off.
            ElementKind.Operator => before.IsOperand
                && (hasNext || !element.IsWord || (after is null && at + 1 == elements.Count && element.Text is "*" or "+" or "-")),
            ElementKind.Relation => before.IsOperand && (hasNext || !element.IsWord),
            ElementKind.Suffix => before.IsOperand && (before.Kind != ElementKind.Variable || element.Text is not "%"),
            ElementKind.Number or ElementKind.Box => !before.IsOperand
                || IsMixed(elements, at)
                || (
                    before is { Kind: ElementKind.Number }
                    && !element.IsWord
                    && NumberForms.IsThousands(before.Text, element.Text)
                    && IsLone(elements, at)
                ),
            ElementKind.Variable => !before.IsOperand
                || !element.IsSpaced
                || (
                    after is not { Kind: ElementKind.Relation } && before.Kind is ElementKind.Number or ElementKind.Close && !element.IsWord
                ),
            ElementKind.Function => !before.IsOperand || before.Kind == ElementKind.Number,
            ElementKind.Open => !before.IsOperand || !element.IsSpaced || before.Kind == ElementKind.Close,
            ElementKind.Close => depth > 0 && before.IsOperand,
            ElementKind.Separator => depth > 0 && before.IsOperand && hasNext,
            _ => false,
        };
    }

    // "3 1/2"
    private static bool IsMixed(List<MathElement?> elements, int at) =>
        elements[at] is { Kind: ElementKind.Number, IsSpaced: true } part
        && elements[at - 1] is { Kind: ElementKind.Number } whole
        && IsWhole(whole.Text)
        && (
            (part.Text.Contains('/', StringComparison.Ordinal) && !part.Text.Contains(' ', StringComparison.Ordinal))
            || (
                at + 2 < elements.Count
                && elements[at + 1] is { Text: "/", IsSpaced: false }
                && elements[at + 2] is { Kind: ElementKind.Number, IsSpaced: false } over
                && IsWhole(part.Text)
                && IsWhole(over.Text)
                && (at < 2 || elements[at - 2] is not { Text: "/" })
                && IsLess(part.Text, over.Text)
            )
        );

    // "1 824" alone is one number; in a row of numbers it is two.
    private static bool IsLone(List<MathElement?> elements, int at) =>
        (at < 2 || elements[at - 2] is not { Kind: ElementKind.Number })
        && (at + 1 >= elements.Count || elements[at + 1] is not { Kind: ElementKind.Number })
        && elements[at - 1]!.OtherText is null;

    private static bool IsWhole(string text) => text.Length is > 0 and < 7 && text.All(char.IsAsciiDigit);

    private static bool IsLess(string first, string second) =>
        first.Length < second.Length || (first.Length == second.Length && string.CompareOrdinal(first, second) < 0);

    private MathPiece? Piece(List<MathElement?> elements, IReadOnlyList<Token> tokens)
    {
        var sides = new List<MathSide>();
        var relations = new List<string>();
        var start = 0;
        var isOpen = false;
        for (var at = 0; at <= elements.Count; at++)
        {
            if (at < elements.Count && elements[at]!.Kind != ElementKind.Relation)
                continue;
            var end = at;
            while (end > start && elements[end - 1]!.Kind is ElementKind.Operator or ElementKind.Open or ElementKind.Separator)
            {
                end--;
                isOpen = true;
            }

            if (end > start)
                sides.Add(Side(elements, start, end, tokens));
            else if (sides.Count == 0)
                return null;
            else
                isOpen = true;
            if (at < elements.Count && end > start)
                relations.Add(elements[at]!.Text);
            start = at + 1;
        }

        while (relations.Count >= sides.Count)
        {
            relations.RemoveAt(relations.Count - 1);
            isOpen = true;
        }

        return new MathPiece(sides[0].Span.To(sides[^1].Span), sides, relations)
        {
            IsOpen = isOpen,
            Numbers =
            [
                .. elements
                    .Where(static element => element!.Kind == ElementKind.Number)
                    .Select(static element => Reckoning.Value(element!.Text))
                    .OfType<Rational>(),
            ],
        };
    }

    private MathSide Side(List<MathElement?> elements, int start, int end, IReadOnlyList<Token> tokens)
    {
        var range = elements.GetRange(start, end - start);
        var text = Write(range, other: false);
        var span = range[0]!.Span.To(range[^1]!.Span);
        var (unit, unitSpan) = UnitAfter(tokens, span);
        var isNumber =
            range.TrueForAll(element => element!.Kind is ElementKind.Number or ElementKind.Suffix || element is { Text: "-" or "+" })
            && range.Count(element => element!.Kind == ElementKind.Number) == 1;
        var isFraction =
            range
            is [{ Kind: ElementKind.Number }, { Text: "/" }, { Kind: ElementKind.Number }]
                or [{ Kind: ElementKind.Number }, { Kind: ElementKind.Number }, { Text: "/" }, { Kind: ElementKind.Number }]
                or [{ Text: "-" }, { Kind: ElementKind.Number }, { Text: "/" }, { Kind: ElementKind.Number }]
                or [{ Kind: ElementKind.Number }, { Kind: ElementKind.Number }];
        return new MathSide(text, unit.Length > 0 ? span.To(unitSpan) : span)
        {
            Value = Reckoning.Value(text.Replace("°", string.Empty, StringComparison.Ordinal)),
            Amount = Reckoning.Value(
                text.Replace("°", string.Empty, StringComparison.Ordinal).Replace("%", string.Empty, StringComparison.Ordinal)
            ),
            OtherText = range.Exists(element => element!.OtherText is not null) ? Write(range, other: true) : null,
            IsNumber = isNumber || isFraction,
            HasVariable = range.Exists(element =>
                element is { Kind: ElementKind.Variable or ElementKind.Box } && element.Text is not "\\pi "
            ),
            IsLoose = range is [{ IsLoose: true }],
            Unit = unit,
        };
    }

    private static string Write(List<MathElement?> range, bool other)
    {
        var text = new System.Text.StringBuilder();
        for (var at = 0; at < range.Count; at++)
        {
            var element = range[at]!;
            var isThousands =
                at > 0
                && element.Kind == ElementKind.Number
                && range[at - 1] is { Kind: ElementKind.Number } before
                && NumberForms.IsThousands(before.Text, element.Text);
            if (at > 0 && !isThousands && (element.Kind is not ElementKind.Suffix and not ElementKind.Close || element.Text is "^2"))
                text.Append(element.Text is "^2" or "^3" ? string.Empty : " ");
            text.Append(other ? element.OtherText ?? element.Text : element.Text);
        }

        return text.ToString();
    }

    // The unit that is written to a number: "68kg", "15 cm".
    private (string Unit, TextSpan Span) UnitAfter(IReadOnlyList<Token> tokens, TextSpan span)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Span.Start < span.End)
                continue;
            if (!tokens[at].IsWord || (tokens[at].IsSpaced && tokens[at].Text.Length == 1) || !isUnit(tokens[at].Text))
                return (string.Empty, span);
            var end = at + 1;
            // "km/h", "cm^2", "cm3"
            while (end + 1 < tokens.Count && tokens[end].Text is "/" or "^" && !tokens[end].IsSpaced && !tokens[end + 1].IsSpaced)
                end += 2;
            if (end < tokens.Count && tokens[end] is { IsNumber: true, IsSpaced: false, Text: "2" or "3" })
                end++;
            var unit = string.Concat(tokens.Skip(at).Take(end - at).Select(token => token.Text));
            // "cm squared"
            if (end < tokens.Count && language.Mathematics.Read(tokens, end) is { Sign: "^2" or "^3" } power)
                (unit, end) = (unit + power.Sign, power.End);
            // "5 centimetres every minute"
            if (end + 1 < tokens.Count && language.Classes.Has("rate", tokens[end].Word) && isUnit(tokens[end + 1].Word))
                (unit, end) = (unit + "/" + tokens[end + 1].Word, end + 2);
            return (unit, tokens[at].Span.To(tokens[end - 1].Span));
        }

        return (string.Empty, span);
    }
}
