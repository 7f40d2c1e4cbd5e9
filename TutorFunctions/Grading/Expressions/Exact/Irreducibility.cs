using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>Whether polynomials are products of others over the integers.</summary>
public static class Irreducibility
{
    // Large and irregular: by Hilbert's irreducibility theorem a factor that appears at such values is almost never an accident.
    private static readonly int[] s_values = [1009, -2711, 4003, -5279, 6151, 7477, -8221, 9311];

    /// <summary>
    /// Whether the polynomial has no factor but constants and itself. Its content does not count. Null when that cannot be decided within
    /// bounds.
    /// </summary>
    public static bool? IsIrreducible(Polynomial polynomial)
    {
        var primitive = polynomial.PrimitivePart();
        var variables = primitive.Variables();
        if (variables.Count == 0)
            return true;
        // The variable of the lowest degree gives the shortest polynomial to try.
        var main = variables.MinBy(primitive.Degree);
        if (variables.Count > 1 && HasCommonFactor(primitive, main))
            return false;
        if (primitive.Degree(main) == 1)
            return true;
        if (variables.Count == 1)
            return UnivariateFactoring.IsIrreducible(Coefficients(primitive, main));
        bool? result = false;
        for (var attempt = 0; attempt < 3 && result != true; attempt++)
        {
            if (Image(primitive, main, variables, attempt) is not { } image)
                return null;
            result = UnivariateFactoring.IsIrreducible(image);
        }

        return result;
    }

    // A factor without the main variable divides all coefficients of its powers.
    private static bool HasCommonFactor(Polynomial polynomial, int main)
    {
        var common = Polynomial.Zero;
        foreach (var coefficient in polynomial.CoefficientsOf(main))
            common = PolynomialGcd.Of(common, coefficient);
        return !common.IsConstant;
    }

    // The polynomial in the main variable alone when the others have values.
    private static BigInteger[]? Image(Polynomial polynomial, int main, IReadOnlyList<int> variables, int attempt)
    {
        var image = polynomial;
        foreach (var variable in variables)
        {
            if (variable == main)
                continue;
            if (image.Substitute(variable, s_values[(variable + (attempt * 3)) % s_values.Length]) is not { } next)
                return null;
            image = next;
        }

        return image.Degree(main) == polynomial.Degree(main) ? Coefficients(image.PrimitivePart(), main) : null;
    }

    private static BigInteger[] Coefficients(Polynomial polynomial, int variable) =>
        [.. polynomial.CoefficientsOf(variable).Select(coefficient => coefficient.ConstantTerm)];
}
