using System.Numerics;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>Works out expressions at a point to a number of binary digits, with proved bounds.</summary>
/// <param name="arithmetic">Decides the digits.</param>
/// <param name="domain">Which numbers there are.</param>
/// <param name="values">The value of each symbol; a symbol without one leaves the expression without a value.</param>
public sealed class NumericEvaluator(BallArithmetic arithmetic, NumberDomain domain, Func<string, Rational?> values)
{
    private const int LargestWholeExponent = 100_000;

    /// <summary>Why the last expression has no value, or <see cref="NumericOutcome.Defined"/>.</summary>
    public NumericOutcome Outcome { get; private set; }

    internal BallArithmetic Arithmetic => arithmetic;

    internal NumberDomain Domain => domain;

    /// <summary>The value; null when there is none, and <see cref="Outcome"/> says why.</summary>
    public ComplexBall? Evaluate(Expression expression)
    {
        Outcome = NumericOutcome.Defined;
        return Value(expression);
    }

    internal ComplexBall? Fail(NumericOutcome outcome)
    {
        if (Outcome == NumericOutcome.Defined)
            Outcome = outcome;
        return null;
    }

    internal ComplexBall? Known(ComplexBall value) => value.IsKnown ? value : Fail(NumericOutcome.Unknown);

    internal Rational? ExactValue(Expression expression) => ExactNumber.Of(expression, values);

    internal ComplexBall? Value(Expression expression) =>
        expression switch
        {
            Number number => Of(number.Value),
            MixedNumber mixed => Of(mixed.Value),
            Symbol symbol => values(symbol.Name) is { } value ? Of(value) : Fail(NumericOutcome.Undefined),
            Constant constant => OfConstant(constant.Name),
            Negative negative => -Value(negative.Operand),
            Sum sum => All(sum.Terms, ComplexBall.Of(Ball.Zero), arithmetic.Add),
            Product product => All(product.Factors, ComplexBall.Of(Ball.One), arithmetic.Multiply),
            Quotient quotient => Divided(Value(quotient.Numerator), Value(quotient.Denominator)),
            Power power => OfPower(power.Base, power.Exponent),
            Root root => OfRoot(root),
            Absolute absolute => Value(absolute.Operand) is { } inner ? Known(ComplexBall.Of(arithmetic.Absolute(inner))) : null,
            Percent percent => Divided(Value(percent.Operand), Of(100)),
            Degrees degrees => Value(degrees.Operand) is { } angle
                ? Known(arithmetic.Multiply(angle, ComplexBall.Of(arithmetic.Divide(arithmetic.Pi(), Ball.Of(180)))))
                : null,
            Factorial factorial => WholeNumberFunction(expression, ExactValue(factorial.Operand)),
            Ratio { Parts.Count: 2 } ratio => Divided(Value(ratio.Parts[0]), Value(ratio.Parts[1])),
            Apply apply => NumericFunctions.Value(this, apply),
            _ => Fail(NumericOutcome.Undefined),
        };

    internal ComplexBall? WholeNumberFunction(Expression expression, Rational? argument)
    {
        if (argument is not { IsInteger: true, Sign: >= 0 })
            return Fail(NumericOutcome.Excluded);
        return ExactValue(expression) is { } value ? Of(value) : Fail(NumericOutcome.Excluded);
    }

    internal ComplexBall? Divided(ComplexBall? numerator, ComplexBall? denominator)
    {
        if (numerator is not { } upper || denominator is not { } lower)
            return null;
        if (lower.IsExactlyZero)
            return Fail(NumericOutcome.Excluded);
        return lower.ContainsZero ? Fail(NumericOutcome.Unknown) : Known(arithmetic.Divide(upper, lower));
    }

    internal ComplexBall Of(Rational value) => ComplexBall.Of(arithmetic.Of(value));

    private ComplexBall? All(ExpressionList parts, ComplexBall start, Func<ComplexBall, ComplexBall, ComplexBall> join)
    {
        var result = start;
        foreach (var part in parts)
        {
            if (Value(part) is not { } value)
                return null;
            result = join(result, value);
        }

        return Known(result);
    }

    private ComplexBall? OfConstant(ConstantName name) =>
        name switch
        {
            ConstantName.Pi => ComplexBall.Of(arithmetic.Pi()),
            ConstantName.E => ComplexBall.Of(arithmetic.Exponential(Ball.One)),
            ConstantName.I when domain == NumberDomain.Complex => new ComplexBall(Ball.Zero, Ball.One),
            _ => Fail(NumericOutcome.Undefined),
        };

    private ComplexBall? OfRoot(Root root)
    {
        if (Value(root.Radicand) is not { } radicand)
            return null;
        if (ExactValue(root.Index) is { IsZero: false } index)
            return RationalPower(radicand, Rational.One / index, isFixed: true, isRoot: true);
        return OfPower(root.Radicand, new Quotient(new Number(1), root.Index));
    }

    private ComplexBall? OfPower(Expression basis, Expression exponent)
    {
        if (Value(basis) is not { } value)
            return null;
        if (ExactValue(exponent) is { } exact)
            return RationalPower(value, exact, isFixed: ExactNumber.Of(exponent) is not null, isRoot: false);
        if (Value(exponent) is not { } power)
            return null;
        if (basis is Constant { Name: ConstantName.E })
            return Known(arithmetic.Exponential(power));
        if (value.IsExactlyZero)
            return power.Real.Sign == 1 ? ComplexBall.Of(Ball.Zero) : Fail(NumericOutcome.Excluded);
        if (domain == NumberDomain.Complex)
            return value.ContainsZero ? Fail(NumericOutcome.Unknown) : Known(arithmetic.Power(value, power));
        return value.Real.Sign switch
        {
            1 => Known(arithmetic.Power(value, power)),
            -1 => Fail(NumericOutcome.Excluded),
            _ => Fail(NumericOutcome.Unknown),
        };
    }

    // isFixed: the exponent does not depend on the point.
    private ComplexBall? RationalPower(ComplexBall value, Rational exponent, bool isFixed, bool isRoot)
    {
        if (exponent.IsInteger && Rational.Abs(exponent) <= LargestWholeExponent)
        {
            if (exponent.Sign >= 0)
                return Known(arithmetic.Power(value, exponent.Numerator));
            return Divided(ComplexBall.Of(Ball.One), Known(arithmetic.Power(value, -exponent.Numerator)));
        }

        if (value.IsExactlyZero)
            return exponent.Sign > 0 ? value : Fail(NumericOutcome.Excluded);
        if (value.ContainsZero)
            return Fail(NumericOutcome.Unknown);
        if (value is { IsReal: true, Real.Sign: 1 })
            return Positive(value.Real, exponent);
        if (domain == NumberDomain.Complex && !(isRoot && value.IsReal && !exponent.Denominator.IsEven))
            return Known(arithmetic.Power(value, Of(exponent)));
        // The real root of a negative number: (-8)^(2/3) = ((-8)^(1/3))^2 = 4
        if (exponent.Denominator.IsEven)
            return Fail(isFixed ? NumericOutcome.Undefined : NumericOutcome.Excluded);
        var size = Positive(-value.Real, exponent);
        return exponent.Numerator.IsEven ? size : -size;
    }

    private ComplexBall? Positive(Ball value, Rational exponent)
    {
        if (exponent.Denominator == 2 && BigInteger.Abs(exponent.Numerator) <= LargestWholeExponent)
        {
            return Known(ComplexBall.Of(arithmetic.Power(arithmetic.SquareRoot(value), exponent.Numerator)));
        }

        var logarithm = arithmetic.NaturalLogarithm(value);
        return Known(ComplexBall.Of(arithmetic.Exponential(arithmetic.Multiply(logarithm, arithmetic.Of(exponent)))));
    }
}
