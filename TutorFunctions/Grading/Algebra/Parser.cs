using System.Numerics;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Algebra;

/// <summary>Reads an expression, plain or LaTeX, with implicit multiplication.</summary>
public ref struct Parser
{
    // Deeper nesting is no answer of a learner, and recursion must end.
    private const int DeepestNesting = 40;

    private readonly List<Token> _tokens;
    private readonly int _end;
    private readonly bool _tightProducts;
    private int _at;
    private int _depth;
    private bool _inBars;
    private string? _problem;

    private Parser(List<Token> tokens, int start, int end, bool tightProducts)
    {
        _tokens = tokens;
        _at = start;
        _end = end;
        _tightProducts = tightProducts;
    }

    /// <summary>Reads a text that is an expression as a whole.</summary>
    /// <param name="text">Plain text or LaTeX.</param>
    /// <param name="problem">What could not be read, when the result is null.</param>
    public static Expression? Parse(string text, out string? problem)
    {
        var tokens = MathWords.Split(Lexer.Read(text, commasInNumbers: true));
        return Parse(tokens, 0, tokens.Count, tightProducts: false, out problem);
    }

    /// <summary>Reads the tokens from <paramref name="start"/> up to <paramref name="end"/>, all of which must belong to it.</summary>
    /// <param name="tokens">Tokens with words already cut into single variables.</param>
    /// <param name="start">The first token.</param>
    /// <param name="end">The token after the last.</param>
    /// <param name="tightProducts">Whether "a/bc" means a/(bc) rather than (a/b)c.</param>
    /// <param name="problem">What could not be read, when the result is null.</param>
    public static Expression? Parse(List<Token> tokens, int start, int end, bool tightProducts, out string? problem)
    {
        var parser = new Parser(tokens, start, end, tightProducts);
        var expression = start < end ? parser.Sum() : parser.Fail("nothing to read");
        if (expression is not null && parser._at < end)
        {
            expression = parser.Fail("\"" + tokens[parser._at].Text + "\" stands where it cannot");
        }

        problem = expression is null ? parser._problem : null;
        return expression;
    }

    private readonly TokenKind? Current => _at < _end ? _tokens[_at].Kind : null;

    private Expression? Fail(string problem)
    {
        _problem ??= problem;
        return null;
    }

    private Expression? Sum()
    {
        if (++_depth > DeepestNesting)
            return Fail("nested too deeply");
        var left = Term();
        while (left is not null && Current is TokenKind.Plus or TokenKind.Minus)
        {
            var operation = _tokens[_at++].Kind == TokenKind.Plus ? Operation.Add : Operation.Subtract;
            var right = Term();
            left = right is null ? null : new Expression.Binary(operation, left, right);
        }

        _depth--;
        return left;
    }

    private Expression? Term()
    {
        var left = Signed();
        while (left is not null)
        {
            if (Current is TokenKind.Times or TokenKind.Divide or TokenKind.Colon)
            {
                var operation = _tokens[_at++].Kind == TokenKind.Times ? Operation.Multiply : Operation.Divide;
                var right = Signed();
                if (_tightProducts && operation == Operation.Divide)
                    right = Product(right);
                left = right is null ? null : new Expression.Binary(operation, left, right);
            }
            else if (BeginsFactor())
            {
                var right = Powered();
                left = right is null ? null : new Expression.Binary(Operation.Multiply, left, right);
            }
            else
            {
                break;
            }
        }

        return left;
    }

    private Expression? Product(Expression? left)
    {
        while (left is not null && BeginsFactor())
        {
            var right = Powered();
            left = right is null ? null : new Expression.Binary(Operation.Multiply, left, right);
        }

        return left;
    }

    // Two numbers side by side are no product.
    private readonly bool BeginsFactor() =>
        Current switch
        {
            TokenKind.Number => _tokens[_at - 1].Kind != TokenKind.Number,
            TokenKind.Word or TokenKind.Pi or TokenKind.Fraction or TokenKind.Root or TokenKind.Open => true,
            TokenKind.Bar => !_inBars,
            _ => false,
        };

    private Expression? Signed()
    {
        if (Current is not (TokenKind.Minus or TokenKind.Plus))
            return Powered();
        if (++_depth > DeepestNesting)
            return Fail("nested too deeply");
        var negative = _tokens[_at++].Kind == TokenKind.Minus;
        var operand = Signed();
        _depth--;
        if (!negative || operand is null)
            return operand;
        return operand is Expression.Number number ? number with { Value = -number.Value } : new Expression.Negative(operand);
    }

    private Expression? Powered()
    {
        var value = Factor();
        if (value is not null && Current == TokenKind.Percent)
        {
            _at++;
            value = new Expression.Binary(Operation.Divide, value, new Expression.Number(100));
        }

        if (value is null || Current != TokenKind.Power)
            return value;
        _at++;
        var exponent = Signed();
        return exponent is null ? null : new Expression.Binary(Operation.Power, value, exponent);
    }

    private Expression? Factor()
    {
        if (_at >= _end)
            return Fail("it ends too early");
        var token = _tokens[_at++];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return MixedNumber(token);
            case TokenKind.Pi:
                return new Expression.Pi();
            case TokenKind.Word when token.IsWord("abs"):
                return Wrap(Argument(), operand => new Expression.Absolute(operand));
            case TokenKind.Word when MathWords.IsVariable(token):
                return new Expression.Variable(token.Text);
            case TokenKind.Open:
                return Bracketed();
            case TokenKind.Bar:
                return Bars();
            case TokenKind.Fraction:
                return Fraction();
            case TokenKind.Root:
                return Root();
            default:
                return Fail("\"" + token.Text + "\" stands where it cannot");
        }
    }

    private static Expression? Wrap(Expression? operand, Func<Expression, Expression> wrap) => operand is null ? null : wrap(operand);

    private Expression? Bracketed()
    {
        var outer = _inBars;
        _inBars = false;
        var inner = Sum();
        _inBars = outer;
        if (inner is null)
            return null;
        // An unclosed bracket at the very end is a slip that leaves no doubt.
        if (_at >= _end)
            return inner;
        return _tokens[_at++].Kind == TokenKind.Close ? inner : Fail("a bracket is not closed");
    }

    private Expression? Bars()
    {
        _inBars = true;
        var inner = Sum();
        _inBars = false;
        if (inner is null)
            return null;
        return _at < _end && _tokens[_at++].Kind == TokenKind.Bar ? new Expression.Absolute(inner) : Fail("a stroke is not closed");
    }

    private Expression? Argument()
    {
        if (Current != TokenKind.Open)
            return ++_depth > DeepestNesting ? Fail("nested too deeply") : Powered();
        _at++;
        return Bracketed();
    }

    private Expression? Root()
    {
        var index = 2;
        if (_at + 2 < _end && _tokens[_at].Text == "[" && _tokens[_at + 1].IsWhole && _tokens[_at + 2].Text == "]")
        {
            var written = _tokens[_at + 1].Value.Numerator;
            if (written < 2 || written > 20)
                return Fail("a root that is not taught");
            index = (int)written;
            _at += 3;
        }

        return Wrap(Argument(), radicand => new Expression.Root(index, radicand));
    }

    private Expression.Binary? Fraction()
    {
        // In LaTeX, \frac12 is a half.
        if (Current == TokenKind.Number && _tokens[_at].IsWhole && _tokens[_at].Text.Length == 2)
        {
            var digits = _tokens[_at++].Text;
            return new Expression.Binary(Operation.Divide, new Expression.Number(digits[0] - '0'), new Expression.Number(digits[1] - '0'));
        }

        var numerator = Argument();
        var denominator = numerator is null ? null : Argument();
        return denominator is null ? null : new Expression.Binary(Operation.Divide, numerator!, denominator);
    }

    private Expression.Number MixedNumber(Token whole)
    {
        var number = new Expression.Number(whole.Value, whole.Form, whole.Decimals, whole.Reduced);
        if (!whole.IsWhole || !ProperFraction(out var numerator, out var denominator, out var next))
            return number;
        _at = next;
        var reduced = BigInteger.GreatestCommonDivisor(numerator, denominator).IsOne;
        return new Expression.Number(whole.Value + Rational.Of(numerator, denominator), NumberForm.Mixed, 0, reduced);
    }

    // "1 1/2" and 1\frac{1}{2} are mixed numbers; 20\frac{9}{5} is a product.
    private readonly bool ProperFraction(out BigInteger numerator, out BigInteger denominator, out int next)
    {
        numerator = denominator = default;
        next = _at;
        var latex = Current == TokenKind.Fraction;
        var first = latex ? _at + 2 : _at;
        var last = latex ? _at + 5 : _at + 2;
        next = latex ? last + 2 : last + 1;
        if (!latex && !(Current == TokenKind.Number && _tokens[_at].Spaced))
            return false;
        if (last + (latex ? 1 : 0) >= _end || !_tokens[first].IsWhole || !_tokens[last].IsWhole)
            return false;
        var isFraction = latex
            ? _tokens[_at + 1].Kind == TokenKind.Open
                && _tokens[_at + 3].Kind == TokenKind.Close
                && _tokens[_at + 4].Kind == TokenKind.Open
                && _tokens[_at + 6].Kind == TokenKind.Close
            : _tokens[_at + 1].Kind == TokenKind.Divide;
        numerator = _tokens[first].Value.Numerator;
        denominator = _tokens[last].Value.Numerator;
        return isFraction && numerator.Sign > 0 && numerator < denominator;
    }
}
