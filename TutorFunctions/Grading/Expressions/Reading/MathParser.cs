using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>Builds the tree from tokens by recursive descent, from separators down to single operands.</summary>
internal sealed partial class MathParser
{
    private const int DeepestNesting = 200;

    private readonly List<MathToken> _tokens;
    private readonly ReaderOptions _options;
    private readonly string _text;
    private int _at;
    private int _depth;

    // How many bars wait for the one that closes them, and whether a bar parts values here, as in (2|-5) and P(A|B).
    private int _openBars;
    private bool _barsSeparate;

    // Whether & parts the entries of a matrix here, and whether [ closes an interval, as in [3; ∞[.
    private bool _inMatrix;
    private bool _squareCloses;
    private ReadError? _error;

    private MathParser(List<MathToken> tokens, ReaderOptions options, string text)
    {
        _tokens = tokens;
        _options = options;
        _text = text;
    }

    private MathToken Current => _tokens[_at];

    public static ReadResult Read(List<MathToken> tokens, ReaderOptions options, string text)
    {
        if (tokens.Count == 1)
            return new(null, new(ReadErrorKind.Empty, new(0, text.Length), "There is nothing to read."));
        var parser = new MathParser(tokens, options, text);
        var expression = parser.Sequence();
        string? words = null;
        if (parser.Current.Kind == MathTokenKind.Word && options.IgnoreTrailingWords)
        {
            words = text[parser.Current.Span.Start..].Trim();
            parser._at = tokens.Count - 1;
        }

        if (parser.Current.Kind != MathTokenKind.End)
            parser.Refuse();
        return parser._error is { } error ? new(null, error) : new(expression, null) { TrailingWords = words };
    }

    // Values or statements parted by commas and semicolons.
    private Expression Sequence()
    {
        var start = _at;
        var items = new List<Expression> { Logic() };
        while (AcceptSeparator())
        {
            if (Current.Kind is MathTokenKind.End)
                break;
            items.Add(Logic());
        }

        return items.Count == 1 ? items[0] : new ValueList(ValueListKind.Sequence, ExpressionList.Of(items)) { Span = From(start) };
    }

    // A comma or semicolon, and the "and" of "1, 2, and 3".
    private bool AcceptSeparator()
    {
        if (!Accept(MathTokenKind.Comma) && !Accept(MathTokenKind.Semicolon))
            return _barsSeparate && Accept(MathTokenKind.Bar);
        while (Accept(MathTokenKind.And) || Accept(MathTokenKind.Or) || Accept(MathTokenKind.Comma) || Accept(MathTokenKind.Semicolon)) { }

        return true;
    }

    private Expression Logic()
    {
        var start = _at;
        var first = Conjunction();
        if (Current.Kind != MathTokenKind.Or)
            return first;
        var operands = new List<Expression> { first };
        while (Accept(MathTokenKind.Or))
            operands.Add(Conjunction());
        return new Or(ExpressionList.Of(operands)) { Span = From(start) };
    }

    private Expression Conjunction()
    {
        var start = _at;
        var first = Comparison();
        if (!IsAnd())
            return first;
        var operands = new List<Expression> { first };
        while (IsAnd())
        {
            _at++;
            operands.Add(Comparison());
        }

        return new And(ExpressionList.Of(operands)) { Span = From(start) };
    }

    private bool IsAnd() => Current.Kind == MathTokenKind.And || (Current.Kind == MathTokenKind.Ampersand && !_inMatrix);

    private Expression Comparison()
    {
        var start = _at;
        // "> 5" leaves out what is compared, "= 5" too.
        var first = Current.Kind == MathTokenKind.Relation ? new Symbol(LeftOutOperand) : Sets();
        if (Current.Kind != MathTokenKind.Relation)
            return first;
        var operands = new List<Expression> { first };
        var signs = new List<RelationSign>();
        while (Current.Kind == MathTokenKind.Relation)
        {
            signs.Add(Sign(Current.Text));
            _at++;
            operands.Add(Sets());
        }

        if (first is Symbol { Name: LeftOutOperand } && signs is [RelationSign.Equal or RelationSign.Approximately])
            return operands[1];
        return new Relation(ExpressionList.Of(operands), signs) { Span = From(start) };
    }

    private static RelationSign Sign(string text) =>
        text switch
        {
            "<" => RelationSign.Less,
            "<=" => RelationSign.LessOrEqual,
            ">" => RelationSign.Greater,
            ">=" => RelationSign.GreaterOrEqual,
            "!=" => RelationSign.NotEqual,
            "~" => RelationSign.Approximately,
            "∈" => RelationSign.ElementOf,
            _ => RelationSign.Equal,
        };

    private Expression Sets()
    {
        var start = _at;
        var left = Ratio();
        while (Current.Kind is MathTokenKind.Union or MathTokenKind.Intersection || IsUnionOfSets(left))
        {
            var isUnion = Current.Kind != MathTokenKind.Intersection;
            _at++;
            var right = Ratio();
            left = isUnion ? new Union([left, right]) { Span = From(start) } : new Intersection([left, right]) { Span = From(start) };
        }

        return left;
    }

    // (-inf,-6]&[-2,inf) and [1,2] or [4,5] mean the union.
    private bool IsUnionOfSets(Expression left) =>
        left is Interval or ValueList { Kind: ValueListKind.List } or Union
        && Current.Kind == MathTokenKind.Ampersand
        && !_inMatrix
        && _tokens[_at + 1].Kind is MathTokenKind.Open or MathTokenKind.Close;

    private Expression Ratio()
    {
        var start = _at;
        var first = Addition();
        if (Current.Kind != MathTokenKind.Colon)
            return first;
        var parts = new List<Expression> { first };
        while (Accept(MathTokenKind.Colon))
            parts.Add(Addition());
        return new Ratio(ExpressionList.Of(parts)) { Span = From(start) };
    }

    private Expression Addition()
    {
        var start = _at;
        if (++_depth > DeepestNesting)
            return Fail(ReadErrorKind.TooLong, Current.Span, "The brackets are nested too deeply.");
        var terms = new List<Expression> { Term() };
        while (Current.Kind is MathTokenKind.Plus or MathTokenKind.Minus or MathTokenKind.PlusMinus or MathTokenKind.MinusPlus)
            terms.Add(Term());
        _depth--;
        return terms.Count == 1 ? terms[0] : new Sum(ExpressionList.Of(terms)) { Span = From(start) };
    }

    // A product with the signs before it.
    private Expression Term()
    {
        var start = _at;
        while (Accept(MathTokenKind.Plus)) { }

        var sign = Current.Kind;
        switch (sign)
        {
            case MathTokenKind.Minus:
                _at++;
                return new Negative(SignedTerm()) { Span = From(start) };
            case MathTokenKind.PlusMinus or MathTokenKind.MinusPlus:
                _at++;
                return new PlusMinus(SignedTerm(), sign == MathTokenKind.MinusPlus) { Span = From(start) };
            default:
                return Multiplication();
        }
    }

    private Expression SignedTerm()
    {
        if (++_depth > DeepestNesting)
            return Fail(ReadErrorKind.TooLong, Current.Span, "Too many signs follow each other.");
        var term = Term();
        _depth--;
        return term;
    }

    private Expression Multiplication()
    {
        var start = _at;
        var factors = new List<Expression> { Raised() };
        while (true)
        {
            if (Accept(MathTokenKind.Times))
                factors.Add(SignedFactor());
            else if (Accept(MathTokenKind.Divide))
                factors = [new Quotient(Joined(factors, start), Divisor()) { Span = From(start) }];
            else if (BeginsFactor())
                factors.Add(Raised());
            else
                return Joined(factors, start);
        }
    }

    private Expression Joined(List<Expression> factors, int start) =>
        factors.Count == 1 ? factors[0] : new Product(ExpressionList.Of(factors)) { Span = From(start) };

    // What stands right of a division sign: one factor, or all that follow without a sign between them.
    private Expression Divisor()
    {
        var start = _at;
        var factors = new List<Expression> { SignedFactor() };
        while (_options.TightProducts && BeginsFactor())
            factors.Add(Raised());
        return Joined(factors, start);
    }

    // 2*-3
    private Expression SignedFactor()
    {
        var start = _at;
        while (Accept(MathTokenKind.Plus)) { }

        if (!Accept(MathTokenKind.Minus))
            return Raised();
        if (++_depth > DeepestNesting)
            return Fail(ReadErrorKind.TooLong, Current.Span, "Too many signs follow each other.");
        var operand = SignedFactor();
        _depth--;
        return new Negative(operand) { Span = From(start) };
    }

    // Whether an operand begins here that is multiplied with the one before it.
    private bool BeginsFactor() =>
        Current.Kind switch
        {
            MathTokenKind.Number => _at > 0 && _tokens[_at - 1].Kind != MathTokenKind.Number,
            MathTokenKind.Symbol
            or MathTokenKind.Constant
            or MathTokenKind.Function
            or MathTokenKind.Fraction
            or MathTokenKind.Root
            or MathTokenKind.CubeRoot
            or MathTokenKind.Binomial
            or MathTokenKind.Series
            or MathTokenKind.Environment => true,
            MathTokenKind.Open => !(_squareCloses && Current.Text == "["),
            MathTokenKind.Bar => _openBars == 0 && !_barsSeparate,
            _ => false,
        };

    private bool Accept(MathTokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        _at++;
        return true;
    }

    private SourceSpan From(int start) =>
        new(_tokens[start].Span.Start, Math.Max(_tokens[start].Span.End, _at > start ? _tokens[_at - 1].Span.End : 0));

    // Reading goes on behind the last token, so that all that was begun ends at once.
    private Number Fail(ReadErrorKind kind, SourceSpan span, string message)
    {
        _error ??= new(kind, span, message);
        _at = _tokens.Count - 1;
        return new Number(Rational.Zero);
    }

    private Number Refuse() =>
        Current.Kind switch
        {
            MathTokenKind.End => Fail(ReadErrorKind.OperandMissing, Current.Span, "Something is missing at the end."),
            MathTokenKind.Word => Fail(ReadErrorKind.UnknownWord, Current.Span, "\"" + Current.Text + "\" is no mathematics."),
            MathTokenKind.Close => Fail(
                ReadErrorKind.BracketNotOpened,
                Current.Span,
                "The bracket \"" + Current.Text + "\" was not opened."
            ),
            _ => Fail(ReadErrorKind.Unexpected, Current.Span, "\"" + _text[Current.Span.Start..Current.Span.End] + "\" cannot stand here."),
        };
}
