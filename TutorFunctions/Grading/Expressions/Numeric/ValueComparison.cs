using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Numeric;

public enum ValueAgreement
{
    /// <summary>The values are the same wherever they were compared.</summary>
    Equal,

    /// <summary>Somewhere the values are proved to differ, or one has a value where the other has none.</summary>
    Different,

    /// <summary>There was no point where both could be compared.</summary>
    Unknown,
}

/// <summary>
/// Compares expressions by their values at sample points. They are equal when they agree wherever both have a value, and where all symbols
/// are positive both have one or neither has: √x·√y stands for √(xy) as in school books, √(x²) never for x.
/// </summary>
internal sealed class ValueComparison
{
    private const int StandardPrecision = 96;
    private const int HighPrecision = 400;
    private const int AgreeingBits = 40;
    private const int MostAgreements = 10;
    private const int LargestSizeAtAllPoints = 400;

    private static readonly BallArithmetic s_standard = new(StandardPrecision);
    private static readonly BallArithmetic s_high = new(HighPrecision);

    private readonly Expression _left;
    private readonly Expression _right;
    private readonly NumberDomain _domain;
    private readonly string[] _symbols;
    private int _point;

    private ValueComparison(Expression left, Expression right, NumberDomain domain)
    {
        _left = left;
        _right = right;
        _domain = domain;
        _symbols = [.. left.Symbols().Union(right.Symbols()).Order(StringComparer.Ordinal)];
    }

    public static ValueAgreement Compare(Expression left, Expression right)
    {
        var hasImaginary = IsImaginary(left) || IsImaginary(right);
        var real = hasImaginary ? ValueAgreement.Unknown : new ValueComparison(left, right, NumberDomain.Real).Compare();
        return real == ValueAgreement.Unknown ? new ValueComparison(left, right, NumberDomain.Complex).Compare() : real;
    }

    internal static bool IsImaginary(Expression expression) => expression.Contains(IsImaginaryUnit);

    internal static bool IsImaginaryUnit(Expression part) => part is Constant { Name: ConstantName.I };

    private ValueAgreement Compare()
    {
        var size = _left.Size() + _right.Size();
        var wanted = _symbols.Length == 0 ? 1 : Math.Clamp(MostAgreements * LargestSizeAtAllPoints / size, 3, MostAgreements);
        var needsAllSimplePoints = HasVariableExponents(_left) || HasVariableExponents(_right);
        var agreements = 0;
        var points = _symbols.Length == 0 ? 1 : SamplePoints.Count;
        for (_point = 0; _point < points; _point++)
        {
            // A negative base and a fraction as exponent meet at few of the points.
            if (agreements >= wanted && !(needsAllSimplePoints && SamplePoints.IsSimple(_point)))
                continue;
            switch (AtPoint(s_standard) ?? AtPoint(s_high))
            {
                case ValueAgreement.Different:
                    return ValueAgreement.Different;
                case ValueAgreement.Equal:
                    // Once with many more digits, in case the difference is only small.
                    if (agreements == 0 && AtPoint(s_high) == ValueAgreement.Different)
                        return ValueAgreement.Different;
                    agreements++;
                    break;
            }
        }

        return agreements > 0 ? ValueAgreement.Equal : ValueAgreement.Unknown;
    }

    private static bool HasVariableExponents(Expression expression) =>
        expression.Contains(part => part is Power power && !power.Exponent.IsConstant() && !power.Base.IsConstant());

    // Null when more digits are needed; unknown when the point does not count.
    private ValueAgreement? AtPoint(BallArithmetic arithmetic)
    {
        var evaluator = new NumericEvaluator(arithmetic, _domain, Value);
        var left = evaluator.Evaluate(_left);
        var leftOutcome = evaluator.Outcome;
        if (leftOutcome == NumericOutcome.Excluded)
            return ValueAgreement.Unknown;
        var right = evaluator.Evaluate(_right);
        var rightOutcome = evaluator.Outcome;
        if (rightOutcome == NumericOutcome.Excluded)
            return ValueAgreement.Unknown;
        if (leftOutcome == NumericOutcome.Unknown || rightOutcome == NumericOutcome.Unknown)
            return null;
        if (left is { } first && right is { } second)
            return Agree(arithmetic, first, second);
        if (leftOutcome == rightOutcome || !IsPositivePoint())
            return ValueAgreement.Unknown;
        return ValueAgreement.Different;
    }

    private static ValueAgreement? Agree(BallArithmetic arithmetic, ComplexBall left, ComplexBall right)
    {
        var difference = arithmetic.Subtract(left, right);
        if (!difference.ContainsZero)
            return ValueAgreement.Different;
        var error = Math.Max(difference.Real.ErrorMagnitude, difference.Imaginary.ErrorMagnitude);
        var size = Math.Min(Magnitude(left), Magnitude(right));
        var isSharp = left.ContainsZero && right.ContainsZero ? error < -AgreeingBits : error < size - AgreeingBits;
        return isSharp ? ValueAgreement.Equal : null;
    }

    private static long Magnitude(ComplexBall value) => Math.Max(value.Real.Magnitude, value.Imaginary.Magnitude);

    private bool IsPositivePoint()
    {
        for (var symbol = 0; symbol < _symbols.Length; symbol++)
        {
            if (SamplePoints.Value(_point, symbol).Sign <= 0)
                return false;
        }

        return true;
    }

    private Rational? Value(string name) => Array.IndexOf(_symbols, name) is >= 0 and var index ? SamplePoints.Value(_point, index) : null;
}
