namespace TutorFunctions.Lessons.Templates;

/// <summary>Reads an expression; loosest binding first: or, and, not, comparison, + -, * / // %, unary minus.</summary>
internal sealed class ExpressionParser
{
    private const int LongestExpression = 400;
    private const int DeepestNesting = 40;

    private static readonly Operator[] Comparisons =
    [
        Operator.Equal,
        Operator.Unequal,
        Operator.Less,
        Operator.LessOrEqual,
        Operator.Greater,
        Operator.GreaterOrEqual,
    ];

    private static readonly Operator[] Products = [Operator.Multiply, Operator.Divide, Operator.FloorDivide, Operator.Remainder];
    private static readonly string[] Words = ["and", "or", "not"];

    private readonly IReadOnlyList<Token> tokens;
    private readonly IReadOnlyList<string> names;
    private int at;
    private int depth;

    private ExpressionParser(IReadOnlyList<Token> tokens, IReadOnlyList<string> names) => (this.tokens, this.names) = (tokens, names);

    private Token Current => tokens[at];

    /// <summary>Words with a meaning of their own, which no parameter may take as its name.</summary>
    public static bool IsReserved(string name) => Words.Contains(name) || ExpressionFunctions.Find(name) is not null;

    /// <param name="text">The expression without its braces.</param>
    /// <param name="names">The parameters that it may use, in the order of their positions.</param>
    /// <exception cref="TemplateException">It is not an expression, or uses a name or function that is not there.</exception>
    public static Expression Parse(string text, IReadOnlyList<string> names)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new TemplateException("the expression is empty");
        if (text.Length > LongestExpression)
        {
            throw new TemplateException($"the expression is longer than {LongestExpression} characters: compute parts of it as parameters");
        }

        var parser = new ExpressionParser(ExpressionTokens.Of(text), names);
        var expression = parser.Or();
        return parser.Current.Kind == TokenKind.End
            ? expression
            : throw new TemplateException($"did not expect {parser.Current}{Advice(parser.Current)}");
    }

    private Expression Or() => Chain(And, Operator.Or);

    private Expression And() => Chain(Not, Operator.And);

    private Expression Not() => Take(Operator.Not) is { } not ? new Expression.Unary(not, Nested(Not)) : Comparison();

    private Expression Comparison()
    {
        var left = Sum();
        return Take(Comparisons) is { } comparison ? new Expression.Binary(comparison, left, Sum()) : left;
    }

    private Expression Sum() => Chain(Product, Operator.Add, Operator.Subtract);

    private Expression Product() => Chain(Signed, Products);

    private Expression Signed() => Take(Operator.Subtract) is null ? Primary() : new Expression.Unary(Operator.Negate, Nested(Signed));

    private Expression Chain(Func<Expression> part, params Operator[] operators)
    {
        var left = part();
        // A chain builds a tree as deep as it is long, so its length counts as nesting.
        var links = 0;
        while (Take(operators) is { } found)
        {
            if (++links > DeepestNesting)
                throw new TemplateException(
                    $"the expression chains more than {DeepestNesting} operators: compute parts of it as parameters"
                );
            left = new Expression.Binary(found, left, part());
        }

        return left;
    }

    private Expression Primary()
    {
        var token = Current;
        if (token.Kind != TokenKind.End)
            at++;
        switch (token.Kind)
        {
            case TokenKind.Number when PlainNumber.Read(token.Text) is { } number:
                return new Expression.Constant(Value.Of(number));
            case TokenKind.Text:
                return new Expression.Constant(Value.Of(token.Text));
            case TokenKind.Name when TakeSymbol("("):
                return Call(token);
            case TokenKind.Name when !Words.Contains(token.Text):
                return Parameter(token);
            case TokenKind.Symbol when token.Text == "(":
                var inner = Nested(Or);
                Expect(")");
                return inner;
            default:
                throw new TemplateException($"expected a number, a parameter or a function, not {token}");
        }
    }

    private Expression.Parameter Parameter(Token name)
    {
        for (var position = 0; position < names.Count; position++)
        {
            if (names[position] == name.Text)
                return new Expression.Parameter(name.Text, position);
        }

        throw new TemplateException(
            $"'{name.Text}' is not a parameter known there"
                + (names.Count == 0 ? ": there is none before it" : $": there are {string.Join(", ", names)}")
        );
    }

    private Expression.Call Call(Token name)
    {
        var function = ExpressionFunctions.Find(name.Text)
            ?? throw new TemplateException(
                $"there is no function {name.Text}(): the functions are {string.Join(", ", ExpressionFunctions.Names)}"
            );
        var arguments = new List<Expression>();
        if (!TakeSymbol(")"))
        {
            do arguments.Add(Nested(Or));
            while (TakeSymbol(","));
            Expect(")");
        }

        return arguments.Count >= function.Fewest && arguments.Count <= function.Most
            ? new Expression.Call(function, [.. arguments])
            : throw new TemplateException($"{name.Text}() takes {function.Takes}, not {arguments.Count}");
    }

    private Expression Nested(Func<Expression> read)
    {
        if (++depth > DeepestNesting)
            throw new TemplateException($"the expression nests deeper than {DeepestNesting} levels");
        var inner = read();
        depth--;
        return inner;
    }

    private Operator? Take(params Operator[] wanted)
    {
        if (Current.Kind is not (TokenKind.Symbol or TokenKind.Name))
            return null;
        foreach (var name in wanted)
        {
            if (name.Written() != Current.Text)
                continue;
            at++;
            return name;
        }

        return null;
    }

    private bool TakeSymbol(string symbol)
    {
        if (Current.Kind != TokenKind.Symbol || Current.Text != symbol)
            return false;
        at++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!TakeSymbol(symbol))
            throw new TemplateException($"expected '{symbol}' but found {Current}");
    }

    private static string Advice(Token token) =>
        Comparisons.Any(comparison => comparison.Written() == token.Text) ? ": compare two values at a time, as a < b and b < c" : "";
}
