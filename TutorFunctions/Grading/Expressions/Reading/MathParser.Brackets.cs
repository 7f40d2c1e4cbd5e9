namespace TutorFunctions.Grading.Expressions.Reading;

internal sealed partial class MathParser
{
    private Expression Bracket()
    {
        var start = _at;
        var open = Current.Text;
        // ]1, 3] begins with the sign that closes elsewhere.
        if (Current.Kind == MathTokenKind.Close && open != "]")
            return Refuse();
        _at++;
        if (Current.Kind == MathTokenKind.Close && open is "[" or "{" or "\\{")
        {
            _at++;
            return open == "["
                ? new ValueList(ValueListKind.List, []) { Span = From(start) }
                : new NamedSet(SetName.Empty) { Span = From(start) };
        }

        var (openBars, barsSeparate, squareCloses, inMatrix) = (_openBars, _barsSeparate, _squareCloses, _inMatrix);
        (_openBars, _barsSeparate, _squareCloses, _inMatrix) = (0, HasSeparatingBar(start), false, false);
        var items = Items(open, out var condition);
        (_openBars, _barsSeparate, _squareCloses, _inMatrix) = (openBars, barsSeparate, squareCloses, inMatrix);
        if (Current.Kind == MathTokenKind.End && _error is null)
        {
            return Fail(ReadErrorKind.BracketNotClosed, _tokens[start].Span, "The bracket \"" + open + "\" is not closed.");
        }

        var close = Current.Text;
        if (!Accept(MathTokenKind.Close) && !(open is "[" or "]" && close == "[" && Accept(MathTokenKind.Open)))
            return Refuse();
        return condition ?? Bracketed(open, close, items, From(start));
    }

    private ExpressionList Items(string open, out Expression? condition)
    {
        var items = new List<Expression> { Logic() };
        condition = null;
        // {x | x > 2} stands for its condition.
        if (open is "{" or "\\{" && _barsSeparate && Accept(MathTokenKind.Bar))
        {
            condition = Sequence();
            return [];
        }

        while (AcceptSeparator())
        {
            _squareCloses = open is "[" or "]";
            if (Current.Kind == MathTokenKind.Close)
                break;
            items.Add(Logic());
        }

        return ExpressionList.Of(items);
    }

    private Expression Bracketed(string open, string close, ExpressionList items, SourceSpan span)
    {
        var isInterval =
            items.Count == 2 && (open == "]" || close == "[" || (open == "(" && close == "]") || (open == "[" && close == ")"));
        if (isInterval)
            return new Interval(items[0], items[1], open == "[", close == "]") { Span = span };
        if (items.Count == 1 && open != "\\{")
            return items[0] with { Span = span };
        return open switch
        {
            "(" => new ValueList(ValueListKind.Tuple, items) { Span = span },
            "[" => new ValueList(ValueListKind.List, items) { Span = span },
            "{" or "\\{" => new ValueList(ValueListKind.Set, items) { Span = span },
            _ => Refuse(),
        };
    }

    // Whether exactly one bar stands between this bracket and the one that closes it.
    private bool HasSeparatingBar(int start)
    {
        var depth = 0;
        var bars = 0;
        for (var at = start; at < _tokens.Count; at++)
        {
            if (_tokens[at].Kind == MathTokenKind.Open)
                depth++;
            else if (_tokens[at].Kind == MathTokenKind.Close && --depth == 0)
                break;
            else if (_tokens[at].Kind == MathTokenKind.Bar && depth == 1)
                bars++;
        }

        return bars == 1;
    }

    private Expression Bars()
    {
        var start = _at;
        _at++;
        var barsSeparate = _barsSeparate;
        _barsSeparate = false;
        _openBars++;
        var inner = Addition();
        _openBars--;
        _barsSeparate = barsSeparate;
        if (Accept(MathTokenKind.Bar))
            return new Absolute(inner) { Span = From(start) };
        if (Current.Kind != MathTokenKind.End || _error is not null)
            return Refuse();
        return Fail(ReadErrorKind.BracketNotClosed, _tokens[start].Span, "The bar is not closed.");
    }

    // A matrix, or the lines of a system.
    private Expression Environment()
    {
        var start = _at;
        var name = Current.Text;
        _at++;
        var inMatrix = _inMatrix;
        _inMatrix = true;
        var rows = new List<List<Expression>> { new() };
        while (Current.Kind is not (MathTokenKind.EndOfEnvironment or MathTokenKind.End))
        {
            if (Accept(MathTokenKind.RowBreak))
                rows.Add([]);
            else if (!Accept(MathTokenKind.Ampersand))
                rows[^1].Add(Logic());
        }

        _inMatrix = inMatrix;
        if (!Accept(MathTokenKind.EndOfEnvironment))
            return Fail(ReadErrorKind.BracketNotClosed, _tokens[start].Span, "The environment is not ended.");
        if (rows[^1].Count == 0)
            rows.RemoveAt(rows.Count - 1);
        var entries = ExpressionList.Of(rows.SelectMany(row => row));
        if (entries.Count == 0)
            return Refuse();
        if (!name.EndsWith("matrix", StringComparison.Ordinal) && name != "array")
            return new And(entries) { Span = From(start) };
        if (rows.Exists(row => row.Count != rows[0].Count))
            return Fail(ReadErrorKind.Unexpected, From(start), "The rows of the matrix differ in length.");
        return new Matrix(rows.Count, rows[0].Count, entries) { Span = From(start) };
    }
}
