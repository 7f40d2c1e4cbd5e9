using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Algebra;

/// <summary>
/// A polynomial in up to eight variables with exact coefficients: its terms by their exponents, one byte for each variable. Operations
/// give null when the result would be larger than any school answer.
/// </summary>
public sealed class Polynomial
{
    private const int MostTerms = 200;
    private const int HighestDegree = 40;

    private readonly Dictionary<ulong, Rational> _terms;

    private Polynomial(Dictionary<ulong, Rational> terms) => _terms = terms;

    public static Polynomial One { get; } = Constant(Rational.One);

    public bool IsZero => _terms.Count == 0;

    public bool IsConstant => IsZero || (_terms.Count == 1 && _terms.ContainsKey(0));

    /// <summary>Number of unlike terms.</summary>
    public int Terms => _terms.Count;

    /// <summary>The term without variables.</summary>
    public Rational ConstantTerm => _terms.TryGetValue(0, out var value) ? value : Rational.Zero;

    public static Polynomial Constant(Rational value) => new(value.IsZero ? [] : new() { [0] = value });

    /// <summary>One variable. <paramref name="index"/> is from 0 to 7.</summary>
    public static Polynomial Variable(int index) => new(new() { [1UL << (8 * index)] = Rational.One });

    public Polynomial? Plus(Polynomial other, bool negated)
    {
        var terms = new Dictionary<ulong, Rational>(_terms);
        foreach (var (exponents, coefficient) in other._terms)
            AddTerm(terms, exponents, negated ? -coefficient : coefficient);
        return terms.Count > MostTerms ? null : new(terms);
    }

    public Polynomial? Times(Polynomial other)
    {
        if (_terms.Count * other._terms.Count > MostTerms * 10 || Degree() + other.Degree() > HighestDegree)
            return null;
        var terms = new Dictionary<ulong, Rational>(_terms.Count * other._terms.Count);
        foreach (var (exponents, coefficient) in _terms)
        {
            foreach (var (otherExponents, otherCoefficient) in other._terms)
            {
                var product = coefficient * otherCoefficient;
                if (product.IsTooLarge)
                    return null;
                // Exponents never carry into the next byte, as the degree is limited.
                AddTerm(terms, exponents + otherExponents, product);
            }
        }

        return terms.Count > MostTerms ? null : new(terms);
    }

    /// <summary>A power from 0 to 40.</summary>
    public Polynomial? Power(int exponent)
    {
        if (IsConstant)
            return ConstantTerm.Power(exponent) is { } value ? Constant(value) : null;
        if (exponent > HighestDegree)
            return null;
        var result = One;
        for (var times = 0; times < exponent; times++)
        {
            if (result.Times(this) is not { } next)
                return null;
            result = next;
        }

        return result;
    }

    public bool Equal(Polynomial other) => FactorTo(other) is { } factor && factor == Rational.One;

    /// <summary>The number by which this is to be multiplied to give the other; null when there is none but 0.</summary>
    public Rational? FactorTo(Polynomial other)
    {
        if (_terms.Count != other._terms.Count)
            return null;
        Rational? factor = null;
        foreach (var (exponents, coefficient) in _terms)
        {
            if (!other._terms.TryGetValue(exponents, out var otherCoefficient))
                return null;
            var ratio = otherCoefficient / coefficient;
            if (factor is null)
                factor = ratio;
            else if (factor != ratio)
                return null;
        }

        return factor ?? Rational.One;
    }

    /// <summary>When it is a·v + b in the one variable <paramref name="index"/>, with a other than 0: a and b.</summary>
    public (Rational Slope, Rational Constant)? AsLinear(int index)
    {
        var exponents = 1UL << (8 * index);
        if (!_terms.TryGetValue(exponents, out var slope) || _terms.Count - 1 != (_terms.ContainsKey(0) ? 1 : 0))
            return null;
        return (slope, ConstantTerm);
    }

    private int Degree()
    {
        var highest = 0;
        foreach (var exponents in _terms.Keys)
        {
            var degree = 0;
            for (var rest = exponents; rest != 0; rest >>= 8)
                degree += (int)(rest & 0xFF);
            highest = Math.Max(highest, degree);
        }

        return highest;
    }

    private static void AddTerm(Dictionary<ulong, Rational> terms, ulong exponents, Rational coefficient)
    {
        var sum = terms.TryGetValue(exponents, out var before) ? before + coefficient : coefficient;
        if (sum.IsZero)
            terms.Remove(exponents);
        else
            terms[exponents] = sum;
    }
}
