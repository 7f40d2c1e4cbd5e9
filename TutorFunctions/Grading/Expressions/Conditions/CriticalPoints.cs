using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Expressions.Numeric;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Conditions;

/// <summary>The values of a symbol at which a condition may change between true and false.</summary>
internal static class CriticalPoints
{
    private const int GridSteps = 60;

    // A function that changes more often, as a wave does, is compared at its first changes.
    private const int MostChanges = 8;

    private enum State
    {
        Negative,
        Zero,
        Positive,
        Undefined,
        Unknown,
    }

    private static readonly BallArithmetic s_arithmetic = new(192);
    private static readonly BallArithmetic s_coarse = new(64);

    /// <summary>The values, in no order and some more than once.</summary>
    public static IEnumerable<Rational> Of(Expression condition, string symbol) =>
        condition switch
        {
            And or Or or Union or Intersection => condition.Children.SelectMany(child => Of(child, symbol)),
            Relation { Signs: [RelationSign.ElementOf] } membership => Of(membership.Operands[1], symbol),
            Relation { Signs.Count: 1 } relation => OfSides(relation.Operands[0], relation.Operands[1], symbol),
            Interval or ValueList => condition.Children.Where(bound => !Intervals.IsInfinite(bound)).SelectMany(Constant),
            _ => [],
        };

    private static IEnumerable<Rational> OfSides(Expression left, Expression right, string symbol)
    {
        if (left is Symbol && right.IsConstant())
            return Constant(right);
        if (right is Symbol && left.IsConstant())
            return Constant(left);
        return WithoutAbsolutes(new Sum([left, new Negative(right)]))
            .SelectMany(difference => Exactly(difference, symbol) ?? ByGrid(difference, symbol));
    }

    private static IEnumerable<Rational> Constant(Expression expression) => Value(expression, _ => null) is { } value ? [value] : [];

    // |u| is u or -u; it changes where u is 0.
    private static IEnumerable<Expression> WithoutAbsolutes(Expression expression)
    {
        if (
            expression.SelfAndDescendants().OfType<Absolute>().FirstOrDefault(absolute => !absolute.Operand.Contains<Absolute>())
            is not { } first
        )
            return [expression];
        var positive = expression.Replace(part => part.Equals(first) ? first.Operand : null);
        var negative = expression.Replace(part => part.Equals(first) ? new Negative(first.Operand) : null);
        return WithoutAbsolutes(positive).Concat(WithoutAbsolutes(negative)).Append(first.Operand).Take(64);
    }

    private static IEnumerable<Rational>? Exactly(Expression difference, string symbol)
    {
        var generators = new Generators();
        if (generators.Symbol(symbol) is null || NormalForm.Of(difference, generators) is not { } form || generators.Count > 1)
            return null;
        if (form.IsZero)
            return [];
        var roots = RealRoots.Of(form.Numerator, 0);
        var gaps = RealRoots.Of(form.Denominator, 0);
        return roots is null || gaps is null ? null : roots.Concat(gaps).Select(root => root.Value);
    }

    // Changes of sign or of domain between neighbouring points of a grid that is finer near 0, narrowed down.
    private static List<Rational> ByGrid(Expression difference, string symbol)
    {
        var found = new List<Rational>();
        Rational? before = null;
        var stateBefore = State.Unknown;
        for (var step = -GridSteps; step <= GridSteps && found.Count < MostChanges; step++)
        {
            var point = Grid(step);
            var state = StateAt(s_coarse, difference, symbol, point);
            if (state == State.Unknown)
                continue;
            if (state == State.Zero)
                found.Add(point);
            else if (before is { } last && state != stateBefore && stateBefore != State.Zero)
                found.Add(Narrow(difference, symbol, last, point, stateBefore));
            (before, stateBefore) = (point, state);
        }

        return found;
    }

    private static Rational Grid(int step) => Rational.Of(Math.Sign(step) * (long)step * step, 32) + Rational.Of(step, 8);

    private static Rational Narrow(Expression difference, string symbol, Rational low, Rational high, State lowState)
    {
        for (var step = 0; step < RealRoots.RootBits; step++)
        {
            var middle = (low + high) / 2;
            var state = StateAt(s_arithmetic, difference, symbol, middle);
            if (state is State.Zero or State.Unknown)
                return middle;
            if (state == lowState)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private static State StateAt(BallArithmetic arithmetic, Expression expression, string symbol, Rational point)
    {
        var evaluator = new NumericEvaluator(arithmetic, NumberDomain.Real, name => name == symbol ? point : null);
        if (evaluator.Evaluate(expression) is { } value)
        {
            return value.Real.Sign switch
            {
                1 => State.Positive,
                0 => State.Zero,
                -1 => State.Negative,
                _ => State.Unknown,
            };
        }

        return evaluator.Outcome == NumericOutcome.Unknown ? State.Unknown : State.Undefined;
    }

    private static Rational? Value(Expression expression, Func<string, Rational?> values)
    {
        if (ExactNumber.Of(expression) is { } exact)
            return exact;
        var evaluator = new NumericEvaluator(s_arithmetic, NumberDomain.Real, values);
        if (evaluator.Evaluate(expression) is not { } value || value.Real.Magnitude > 2000)
            return null;
        var (units, _) = BallArithmetic.ToFixed(value.Real, 160);
        return Rational.Of(units, System.Numerics.BigInteger.One << 160);
    }
}
