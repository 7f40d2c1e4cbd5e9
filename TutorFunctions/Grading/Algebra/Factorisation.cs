using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Algebra;

/// <summary>
/// A product of numbers as the factors it was written with: 2^2*3 and 3*2*2 are one factorisation, 12 and 4*3 are others.
/// </summary>
internal static class Factorisation
{
    private const int MostFactors = 60;

    /// <summary>The factors in rising order; null when the expression is not a product of at least two numbers.</summary>
    public static List<Rational>? Of(Expression expression)
    {
        var factors = new List<Rational>();
        if (!Collect(expression, factors) || factors.Count < 2)
            return null;
        factors.Sort();
        return factors;
    }

    private static bool Collect(Expression expression, List<Rational> factors)
    {
        switch (expression)
        {
            case Expression.Number number:
                if (number.Value != Rational.One)
                    factors.Add(number.Value);
                return factors.Count <= MostFactors;
            case Expression.Binary { Operation: Operation.Multiply } product:
                return Collect(product.Left, factors) && Collect(product.Right, factors);
            case Expression.Binary
            {
                Operation: Operation.Power,
                Left: Expression.Number root,
                Right: Expression.Number { Value: { IsInteger: true, Sign: > 0 } times }
            } when times <= MostFactors:
                factors.AddRange(Enumerable.Repeat(root.Value, (int)times.Numerator));
                return factors.Count <= MostFactors;
            default:
                return false;
        }
    }
}
