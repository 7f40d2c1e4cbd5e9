namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>The prime factors of a whole number.</summary>
public static class WholeNumberFactors
{
    private const long LargestDivisor = 20_000;

    /// <summary>
    /// Each prime factor of a number from 1 to 10^12 with its exponent. What remains beyond divisors of 20,000 is taken for one factor: it
    /// is a prime, or a product of two large ones, which no school task has under a root.
    /// </summary>
    public static IReadOnlyList<(long Prime, int Exponent)> Of(long value)
    {
        var factors = new List<(long, int)>();
        for (var divisor = 2L; divisor <= LargestDivisor && divisor * divisor <= value; divisor += divisor == 2 ? 1 : 2)
        {
            var exponent = 0;
            while (value % divisor == 0)
            {
                value /= divisor;
                exponent++;
            }

            if (exponent > 0)
                factors.Add((divisor, exponent));
        }

        if (value > 1)
        {
            var root = (long)Math.Round(Math.Sqrt(value));
            factors.Add(root * root == value ? (root, 2) : (value, 1));
        }

        return factors;
    }
}
