using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Reading;

internal sealed partial class MathParser
{
    /// <summary>The name of what a comparison leaves out on its left, as in "> 5".</summary>
    internal const string LeftOutOperand = "?";

    // An operand with what stands behind it: x^2, n!, 5%, 90°.
    private Expression Raised()
    {
        var start = _at;
        var operand = Operand();
        while (true)
        {
            if (Accept(MathTokenKind.Factorial))
                operand = new Factorial(operand) { Span = From(start) };
            else if (Accept(MathTokenKind.Percent))
                operand = new Percent(operand) { Span = From(start) };
            else if (Accept(MathTokenKind.Degree) || AcceptRaisedRing())
                operand = new Degrees(operand) { Span = From(start) };
            else if (Accept(MathTokenKind.Caret))
                operand = new Power(operand, Exponent()) { Span = From(start) };
            else
                return operand;
        }
    }

    // ^\circ and ^{\circ}
    private bool AcceptRaisedRing()
    {
        if (Current.Kind != MathTokenKind.Caret)
            return false;
        var isBraced = _tokens[_at + 1].Is(MathTokenKind.Open, "{");
        var ring = _at + (isBraced ? 2 : 1);
        if (ring >= _tokens.Count || _tokens[ring].Kind != MathTokenKind.Degree)
            return false;
        if (isBraced && _tokens[ring + 1].Kind != MathTokenKind.Close)
            return false;
        _at = ring + (isBraced ? 2 : 1);
        return true;
    }

    private Expression Exponent()
    {
        var start = _at;
        while (Accept(MathTokenKind.Plus)) { }

        if (++_depth > DeepestNesting)
            return Fail(ReadErrorKind.TooLong, Current.Span, "The powers are nested too deeply.");
        Expression exponent;
        if (Accept(MathTokenKind.Minus))
            exponent = new Negative(Exponent()) { Span = From(start) };
        else
        {
            exponent = Operand();
            // Powers of powers are worked out from the right: 2^3^2 is 2^9.
            if (Accept(MathTokenKind.Caret))
                exponent = new Power(exponent, Exponent()) { Span = From(start) };
        }

        _depth--;
        return exponent;
    }

    private Expression Operand()
    {
        if (++_depth > DeepestNesting)
            return Fail(ReadErrorKind.TooLong, Current.Span, "The expression is nested too deeply.");
        var operand = UnguardedOperand();
        _depth--;
        return operand;
    }

    private Expression UnguardedOperand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case MathTokenKind.Number:
                _at++;
                return Mixed(token) ?? (Expression)(token.Number! with { Span = token.Span });
            case MathTokenKind.Symbol:
                _at++;
                return NamedFunction(token) ?? (Expression)new Symbol(token.Text) { Span = token.Span };
            case MathTokenKind.Constant:
                _at++;
                return new Constant(Name(token.Text)) { Span = token.Span };
            case MathTokenKind.Function:
                return Function();
            case MathTokenKind.Open or MathTokenKind.Close:
                return Bracket();
            case MathTokenKind.Bar:
                return Bars();
            case MathTokenKind.Fraction or MathTokenKind.Binomial:
                return Fraction();
            case MathTokenKind.Root or MathTokenKind.CubeRoot:
                return RootSign();
            case MathTokenKind.Series:
                return Series();
            case MathTokenKind.Environment:
                return Environment();
            case MathTokenKind.EmptySet or MathTokenKind.Reals:
                _at++;
                return new NamedSet(token.Kind == MathTokenKind.Reals ? SetName.Reals : SetName.Empty) { Span = token.Span };
            default:
                return Refuse();
        }
    }

    private static ConstantName Name(string text) =>
        text switch
        {
            "pi" => ConstantName.Pi,
            "e" => ConstantName.E,
            "i" => ConstantName.I,
            _ => ConstantName.Infinity,
        };

    // 1 3/4, 1\frac{3}{4} and 1¾ where the fraction is less than a whole.
    private MixedNumber? Mixed(MathToken whole)
    {
        if (!_options.MixedNumbers || !IsDigits(whole))
            return null;
        var start = _at - 1;
        if (MixedPart(out var end) is not var (numerator, denominator) || numerator >= denominator || numerator.IsZero)
            return null;
        _at = end;
        return new MixedNumber(whole.Number!.Value.Numerator, numerator, denominator) { Span = From(start) };
    }

    private (BigInteger Numerator, BigInteger Denominator)? MixedPart(out int end)
    {
        end = _at + 1;
        if (Current is { Kind: MathTokenKind.Number, Number: { } number } && number.Written.Contains('/'))
            return (number.Value.Numerator, number.Value.Denominator);
        if (IsDigits(Current) && Current.Spaced && _tokens[_at + 1].Kind == MathTokenKind.Divide && IsDigits(_tokens[_at + 2]))
        {
            end = _at + 3;
            return (Current.Number!.Value.Numerator, _tokens[_at + 2].Number!.Value.Numerator);
        }

        if (Current.Kind != MathTokenKind.Fraction || _at + 7 > _tokens.Count)
            return null;
        end = _at + 7;
        var isSimple = IsBracedDigits(_at + 1) && IsBracedDigits(_at + 4);
        return isSimple ? (_tokens[_at + 2].Number!.Value.Numerator, _tokens[_at + 5].Number!.Value.Numerator) : null;
    }

    private bool IsBracedDigits(int at) =>
        at + 2 < _tokens.Count
        && _tokens[at].Is(MathTokenKind.Open, "{")
        && IsDigits(_tokens[at + 1])
        && _tokens[at + 2].Kind == MathTokenKind.Close;

    private static bool IsDigits(MathToken token) =>
        token is { Kind: MathTokenKind.Number, Number: { } number } && number.Written.All(char.IsAsciiDigit);

    // \frac{1}{2}, \frac12, \binom{n}{k}
    private Expression Fraction()
    {
        var start = _at;
        var isBinomial = Current.Kind == MathTokenKind.Binomial;
        _at++;
        var upper = Argument();
        var lower = Argument();
        if (isBinomial)
            return new Apply(Functions.Binomial, [upper, lower]) { Span = From(start) };
        if (Derivative(upper, lower) is { } derivative)
            return derivative with { Span = From(start) };
        return new Quotient(upper, lower) { Span = From(start) };
    }

    // \frac{dy}{dx}
    private static Symbol? Derivative(Expression upper, Expression lower) =>
        upper is Product { Factors: [Symbol { Name: "d" }, Symbol { Name.Length: 1 } function] }
        && lower is Product { Factors: [Symbol { Name: "d" }, Symbol { Name.Length: 1 } variable] }
            ? new Symbol("d" + function.Name + "/d" + variable.Name)
            : null;

    // What a LaTeX command takes: a group, or one sign, which of a number is one digit.
    private Expression Argument()
    {
        if (Current is { Kind: MathTokenKind.Number, Number: { } number } && number.Written.Length > 1 && IsDigits(Current))
        {
            var span = Current.Span;
            var rest = number.Written[1..];
            var split = new SourceSpan(span.Start + 1, span.End);
            var restNumber = new Number(Rational.Of(BigInteger.Parse(rest, System.Globalization.CultureInfo.InvariantCulture), 1), rest)
            {
                Span = split,
            };
            _tokens[_at] = new(MathTokenKind.Number, rest, split, false, restNumber);
            return new Number(number.Written[0] - '0', number.Written[..1]) { Span = new(span.Start, span.Start + 1) };
        }

        if (Current.Kind is not (MathTokenKind.Minus or MathTokenKind.Plus))
            return Operand();
        return SignedFactor();
    }

    private Expression RootSign()
    {
        var start = _at;
        Expression index = new Number(
            Rational.Of(BigInteger.Parse(Digits(Current.Text), System.Globalization.CultureInfo.InvariantCulture), 1)
        );
        _at++;
        if (Current.Is(MathTokenKind.Open, "[") && _tokens[start].Kind == MathTokenKind.Root)
        {
            _at++;
            index = Addition();
            if (!Accept(MathTokenKind.Close))
                return Refuse();
        }

        return new Root(SignedFactorOfRoot(), index) { Span = From(start) };
    }

    private static string Digits(string text) => text.All(char.IsAsciiDigit) ? text : "2";

    // √-4 and √x; what follows the one operand is no longer under the root.
    private Expression SignedFactorOfRoot()
    {
        var start = _at;
        return Accept(MathTokenKind.Minus) ? new Negative(Operand()) { Span = From(start) } : Operand();
    }
}
