using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>
/// Irreducibility by factoring modulo a prime that is larger than all coefficients of possible factors (Zassenhaus 1969, with one large
/// prime instead of lifting from a small one): the factors over the integers are products of those modulo the prime.
/// </summary>
internal static class ModularFactoring
{
    // 2^61 - 1, a Mersenne prime.
    private const ulong Prime = (1UL << 61) - 1;
    private const int MostFactors = 10;

    /// <summary>For a primitive polynomial without repeated factors; null when the coefficients are too large for the prime.</summary>
    public static bool? IsIrreducible(BigInteger[] coefficients)
    {
        if (FactorBound(coefficients) * 2 >= Prime)
            return null;
        var lead = Residue(coefficients[^1]);
        var monic = Array.ConvertAll(coefficients, coefficient => Multiply(Residue(coefficient), Inverse(lead)));
        var factors = Split(monic);
        if (factors.Count == 1)
            return true;
        return factors.Count > MostFactors ? null : !HasFactorOf(coefficients, factors);
    }

    // No coefficient of a factor times the leading coefficient is larger (Mignotte 1974).
    private static BigInteger FactorBound(BigInteger[] coefficients)
    {
        var squares = coefficients.Aggregate(BigInteger.Zero, (sum, coefficient) => sum + (coefficient * coefficient));
        return (BigInteger.One << (coefficients.Length - 1))
            * (Numeric.BallArithmetic.WholeSquareRoot(squares) + 1)
            * BigInteger.Abs(coefficients[^1]);
    }

    private static bool HasFactorOf(BigInteger[] coefficients, List<ulong[]> factors)
    {
        // Of a factor and its cofactor one lacks the last modular factor.
        for (var chosen = 1; chosen < 1 << (factors.Count - 1); chosen++)
        {
            ulong[] product = [Residue(coefficients[^1])];
            for (var at = 0; at < factors.Count - 1; at++)
            {
                if ((chosen >> at & 1) == 1)
                    product = Multiply(product, factors[at]);
            }

            if (Divides(Array.ConvertAll(product, Signed), coefficients))
                return true;
        }

        return false;
    }

    private static BigInteger Signed(ulong residue) => residue > Prime / 2 ? (BigInteger)residue - Prime : residue;

    // Whether the primitive part of the candidate divides the polynomial over the integers.
    private static bool Divides(BigInteger[] candidate, BigInteger[] polynomial)
    {
        var content = candidate.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        var divisor = Array.ConvertAll(candidate, coefficient => coefficient / content);
        var rest = (BigInteger[])polynomial.Clone();
        for (var at = rest.Length - divisor.Length; at >= 0; at--)
        {
            var quotient = BigInteger.DivRem(rest[at + divisor.Length - 1], divisor[^1], out var remainder);
            if (!remainder.IsZero)
                return false;
            for (var power = 0; power < divisor.Length; power++)
                rest[at + power] -= quotient * divisor[power];
        }

        return rest.All(coefficient => coefficient.IsZero);
    }

    // Factors of each degree apart, then the factors of one degree from each other (Cantor and Zassenhaus 1981).
    private static List<ulong[]> Split(ulong[] monic)
    {
        var found = new List<ulong[]>();
        var rest = monic;
        ulong[] power = [0, 1];
        for (var degree = 1; rest.Length - 1 >= 2 * degree; degree++)
        {
            power = Power(power, Prime, rest);
            var common = Gcd(Subtract(power, [0, 1]), rest);
            if (common.Length == 1)
                continue;
            SplitEqualDegrees(common, degree, found);
            rest = Divide(rest, common).Quotient;
            power = Divide(power, rest).Remainder;
        }

        if (rest.Length > 1)
            found.Add(rest);
        return found;
    }

    private static void SplitEqualDegrees(ulong[] product, int degree, List<ulong[]> found)
    {
        if (product.Length - 1 == degree)
        {
            found.Add(product);
            return;
        }

        for (ulong seed = 1; ; seed++)
        {
            // A random element's power is 1 modulo half of the factors: (p^degree - 1)/2 = (1 + p + ... + p^(degree-1))·(p - 1)/2
            ulong[] element = [Multiply(seed, 0x9E3779B97F4A7C15UL % Prime), Multiply(seed, seed + 12345), 1];
            var reduced = Divide(element, product).Remainder;
            var conjugate = reduced;
            for (var step = 1; step < degree; step++)
            {
                conjugate = Power(conjugate, Prime, product);
                reduced = Divide(Multiply(reduced, conjugate), product).Remainder;
            }

            var common = Gcd(Subtract(Power(reduced, (Prime - 1) / 2, product), [1]), product);
            if (common.Length == 1 || common.Length == product.Length)
                continue;
            SplitEqualDegrees(common, degree, found);
            SplitEqualDegrees(Divide(product, common).Quotient, degree, found);
            return;
        }
    }

    private static ulong[] Power(ulong[] basis, ulong exponent, ulong[] modulus)
    {
        ulong[] result = [1];
        for (var bit = 63 - BitOperations.LeadingZeroCount(exponent); bit >= 0; bit--)
        {
            result = Divide(Multiply(result, result), modulus).Remainder;
            if ((exponent >> bit & 1) == 1)
                result = Divide(Multiply(result, basis), modulus).Remainder;
        }

        return result;
    }

    private static ulong[] Gcd(ulong[] first, ulong[] second)
    {
        while (first.Length > 0)
            (first, second) = (Divide(second, first).Remainder, first);
        var inverse = Inverse(second[^1]);
        return Array.ConvertAll(second, coefficient => Multiply(coefficient, inverse));
    }

    private static (ulong[] Quotient, ulong[] Remainder) Divide(ulong[] dividend, ulong[] divisor)
    {
        if (dividend.Length < divisor.Length)
            return ([], dividend);
        var rest = (ulong[])dividend.Clone();
        var quotient = new ulong[dividend.Length - divisor.Length + 1];
        var inverse = Inverse(divisor[^1]);
        for (var at = quotient.Length - 1; at >= 0; at--)
        {
            var factor = quotient[at] = Multiply(rest[at + divisor.Length - 1], inverse);
            if (factor == 0)
                continue;
            for (var power = 0; power < divisor.Length; power++)
                rest[at + power] = Add(rest[at + power], Prime - Multiply(factor, divisor[power]));
        }

        return (quotient, Trim(rest));
    }

    private static ulong[] Multiply(ulong[] left, ulong[] right)
    {
        if (left.Length == 0 || right.Length == 0)
            return [];
        var product = new ulong[left.Length + right.Length - 1];
        for (var at = 0; at < left.Length; at++)
        {
            for (var with = 0; with < right.Length; with++)
                product[at + with] = Add(product[at + with], Multiply(left[at], right[with]));
        }

        return product;
    }

    private static ulong[] Subtract(ulong[] left, ulong[] right)
    {
        var difference = new ulong[Math.Max(left.Length, right.Length)];
        for (var power = 0; power < difference.Length; power++)
        {
            difference[power] = Add(power < left.Length ? left[power] : 0, power < right.Length ? Prime - right[power] : 0);
        }

        return Trim(difference);
    }

    private static ulong[] Trim(ulong[] polynomial)
    {
        var length = polynomial.Length;
        while (length > 0 && polynomial[length - 1] == 0)
            length--;
        return length == polynomial.Length ? polynomial : polynomial[..length];
    }

    private static ulong Add(ulong left, ulong right)
    {
        var sum = left + right;
        return sum >= Prime ? sum - Prime : sum;
    }

    private static ulong Multiply(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        // 2^61 is 1 modulo 2^61 - 1.
        var folded = (low & Prime) + ((low >> 61) | (high << 3));
        return folded >= Prime ? folded - Prime : folded;
    }

    private static ulong Residue(BigInteger value)
    {
        var residue = BigInteger.Remainder(value, Prime);
        return (ulong)(residue.Sign < 0 ? residue + Prime : residue);
    }

    private static ulong Inverse(ulong value)
    {
        var result = 1UL;
        for (var (power, exponent) = (value, Prime - 2); exponent > 0; exponent >>= 1, power = Multiply(power, power))
        {
            if ((exponent & 1) == 1)
                result = Multiply(result, power);
        }

        return result;
    }
}
