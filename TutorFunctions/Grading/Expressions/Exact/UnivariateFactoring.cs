using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>
/// Irreducibility over the integers of primitive polynomials in one variable, given by their coefficients from the constant on.
/// </summary>
internal static class UnivariateFactoring
{
    private const int HighestDegree = 16;

    /// <summary>Null when it cannot be decided within bounds.</summary>
    public static bool? IsIrreducible(BigInteger[] coefficients)
    {
        var degree = coefficients.Length - 1;
        if (degree <= 1)
            return true;
        if (coefficients[0].IsZero)
            return false;
        if (degree == 2)
            return !IsSquare((coefficients[1] * coefficients[1]) - (4 * coefficients[0] * coefficients[2]));
        if (degree > HighestDegree)
            return null;
        var polynomial = FromCoefficients(coefficients);
        if (!PolynomialGcd.Of(polynomial, polynomial.Derivative(0)).IsConstant)
            return false;
        if (RealRoots.Of(polynomial, 0) is not { } roots)
            return null;
        if (roots.Any(root => root.IsExact))
            return false;
        // A factor of degree 1 has a root that is a fraction, so that a cubic without one has none.
        return degree == 3 ? true : ModularFactoring.IsIrreducible(coefficients);
    }

    private static bool IsSquare(BigInteger value) =>
        value.Sign >= 0 && Numeric.BallArithmetic.WholeSquareRoot(value) is var root && root * root == value;

    private static Polynomial FromCoefficients(BigInteger[] coefficients)
    {
        var polynomial = Polynomial.Zero;
        for (var power = 0; power < coefficients.Length; power++)
            polynomial += Polynomial.Variable(0, power).Times(coefficients[power]);
        return polynomial;
    }
}
