using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>
/// A polynomial with integer coefficients in up to <see cref="MostVariables"/> variables, which are numbered. Its terms are kept in
/// lexicographic order of their exponents, the greatest first, so that two equal polynomials have equal terms.
/// </summary>
public sealed class Polynomial : IEquatable<Polynomial>
{
    public const int MostVariables = 8;

    private const int LargestExponent = 127;
    private const int MostTerms = 250;
    private const long MostBits = 4096;

    // One byte an exponent; variable 0 has the highest.
    private readonly ulong[] _exponents;
    private readonly BigInteger[] _coefficients;

    private Polynomial(ulong[] exponents, BigInteger[] coefficients)
    {
        _exponents = exponents;
        _coefficients = coefficients;
    }

    public static Polynomial Zero { get; } = new([], []);

    public static Polynomial One { get; } = Constant(BigInteger.One);

    public int TermCount => _exponents.Length;

    public bool IsZero => _exponents.Length == 0;

    public bool IsConstant => IsZero || (_exponents.Length == 1 && _exponents[0] == 0);

    public bool IsOne => IsConstant && ConstantTerm.IsOne;

    public BigInteger ConstantTerm => !IsZero && _exponents[^1] == 0 ? _coefficients[^1] : BigInteger.Zero;

    public BigInteger LeadingCoefficient => IsZero ? BigInteger.Zero : _coefficients[0];

    public static Polynomial Constant(BigInteger value) => value.IsZero ? Zero : new([0], [value]);

    public static Polynomial Variable(int index, int exponent = 1) =>
        exponent == 0 ? One : new([(ulong)exponent << Shift(index)], [BigInteger.One]);

    public static Polynomial operator -(Polynomial value) =>
        new(value._exponents, Array.ConvertAll(value._coefficients, coefficient => -coefficient));

    public static Polynomial operator +(Polynomial left, Polynomial right) => Merge(left, right, negated: false);

    public static Polynomial operator -(Polynomial left, Polynomial right) => Merge(left, right, negated: true);

    /// <summary>The product, or null when it would be too large to work with.</summary>
    public Polynomial? Times(Polynomial other)
    {
        if (IsZero || other.IsZero)
            return Zero;
        if ((long)TermCount * other.TermCount > 4_000)
            return null;
        for (var variable = 0; variable < MostVariables; variable++)
        {
            if (Degree(variable) + other.Degree(variable) > LargestExponent)
                return null;
        }

        var terms = new Dictionary<ulong, BigInteger>(TermCount * other.TermCount);
        for (var at = 0; at < TermCount; at++)
        {
            for (var with = 0; with < other.TermCount; with++)
            {
                var exponents = _exponents[at] + other._exponents[with];
                terms.TryGetValue(exponents, out var before);
                terms[exponents] = before + (_coefficients[at] * other._coefficients[with]);
            }
        }

        return Of(terms);
    }

    public Polynomial Times(BigInteger factor) =>
        factor.IsZero ? Zero
        : factor.IsOne ? this
        : new(_exponents, Array.ConvertAll(_coefficients, coefficient => coefficient * factor));

    /// <summary>A power from 0 on, or null when it would be too large to work with.</summary>
    public Polynomial? Power(int exponent)
    {
        var result = One;
        var square = this;
        for (var rest = exponent; rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                if (result.Times(square) is not { } product)
                    return null;
                result = product;
            }

            if (rest == 1)
                break;
            if (square.Times(square) is not { } next)
                return null;
            square = next;
        }

        return result;
    }

    /// <summary>The quotient where the other divides this without a rest, else null.</summary>
    public Polynomial? DivideExactly(Polynomial divisor)
    {
        if (divisor.IsZero)
            return null;
        var rest = this;
        var quotient = new Dictionary<ulong, BigInteger>();
        while (!rest.IsZero)
        {
            if (!IsDivisible(rest._exponents[0], divisor._exponents[0]) || quotient.Count > MostTerms)
                return null;
            var coefficient = BigInteger.DivRem(rest._coefficients[0], divisor._coefficients[0], out var remainder);
            if (!remainder.IsZero)
                return null;
            var exponents = rest._exponents[0] - divisor._exponents[0];
            quotient[exponents] = coefficient;
            if (new Polynomial([exponents], [coefficient]).Times(divisor) is not { } product)
                return null;
            rest -= product;
        }

        return Of(quotient);
    }

    /// <summary>The greatest integer that divides all coefficients, with the sign of the leading one; 0 for the polynomial 0.</summary>
    public BigInteger Content()
    {
        var content = BigInteger.Zero;
        foreach (var coefficient in _coefficients)
        {
            content = BigInteger.GreatestCommonDivisor(content, coefficient);
            if (content.IsOne)
                break;
        }

        return LeadingCoefficient.Sign < 0 ? -content : content;
    }

    /// <summary>This over its content, so that its leading coefficient is positive.</summary>
    public Polynomial PrimitivePart()
    {
        var content = Content();
        return IsZero || content.IsOne ? this : new(_exponents, Array.ConvertAll(_coefficients, coefficient => coefficient / content));
    }

    public int Degree(int variable)
    {
        var degree = 0;
        foreach (var exponents in _exponents)
            degree = Math.Max(degree, Exponent(exponents, variable));
        return degree;
    }

    /// <summary>Numbers of the variables that occur, in rising order.</summary>
    public IReadOnlyList<int> Variables()
    {
        var all = 0UL;
        foreach (var exponents in _exponents)
            all |= exponents;
        return [.. Enumerable.Range(0, MostVariables).Where(variable => Exponent(all, variable) > 0)];
    }

    /// <summary>The coefficients of the powers of a variable, from its power 0 on; each is a polynomial in the others.</summary>
    public IReadOnlyList<Polynomial> CoefficientsOf(int variable)
    {
        var parts = new Dictionary<ulong, BigInteger>[Degree(variable) + 1];
        for (var at = 0; at < TermCount; at++)
        {
            var exponent = Exponent(_exponents[at], variable);
            (parts[exponent] ??= [])[_exponents[at] - ((ulong)exponent << Shift(variable))] = _coefficients[at];
        }

        return Array.ConvertAll(parts, part => part is null ? Zero : Of(part) ?? Zero);
    }

    /// <summary>The polynomial in the other variables when one has this value; null when a number becomes too large.</summary>
    public Polynomial? Substitute(int variable, BigInteger value)
    {
        if (value.GetBitLength() * Degree(variable) > MostBits * 8)
            return null;
        var terms = new Dictionary<ulong, BigInteger>(TermCount);
        for (var at = 0; at < TermCount; at++)
        {
            var exponent = Exponent(_exponents[at], variable);
            var exponents = _exponents[at] - ((ulong)exponent << Shift(variable));
            terms.TryGetValue(exponents, out var before);
            terms[exponents] = before + (_coefficients[at] * BigInteger.Pow(value, exponent));
        }

        return Of(terms, limitBits: false);
    }

    public Polynomial Derivative(int variable)
    {
        var terms = new Dictionary<ulong, BigInteger>(TermCount);
        for (var at = 0; at < TermCount; at++)
        {
            var exponent = Exponent(_exponents[at], variable);
            if (exponent > 0)
                terms[_exponents[at] - (1UL << Shift(variable))] = _coefficients[at] * exponent;
        }

        return Of(terms) ?? Zero;
    }

    /// <summary>The largest absolute value of a coefficient.</summary>
    public BigInteger Height() =>
        _coefficients.Aggregate(BigInteger.Zero, (highest, coefficient) => BigInteger.Max(highest, BigInteger.Abs(coefficient)));

    /// <summary>Each term: its coefficient and the exponent of each variable.</summary>
    public IEnumerable<(BigInteger Coefficient, Func<int, int> ExponentOf)> Terms()
    {
        for (var at = 0; at < TermCount; at++)
        {
            var exponents = _exponents[at];
            yield return (_coefficients[at], variable => Exponent(exponents, variable));
        }
    }

    public bool Equals(Polynomial? other) =>
        other is not null
        && _exponents.AsSpan().SequenceEqual(other._exponents)
        && _coefficients.AsSpan().SequenceEqual(other._coefficients);

    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    public override int GetHashCode() => IsZero ? 0 : HashCode.Combine(TermCount, _exponents[0], _coefficients[0], _coefficients[^1]);

    /// <summary>The same text for equal polynomials: "3·0^2·1 + -1".</summary>
    public override string ToString() =>
        string.Join(
            " + ",
            _exponents.Select(
                (exponents, at) =>
                    _coefficients[at].ToString(System.Globalization.CultureInfo.InvariantCulture)
                    + string.Concat(
                        Enumerable
                            .Range(0, MostVariables)
                            .Where(variable => Exponent(exponents, variable) > 0)
                            .Select(variable => "·" + variable + "^" + Exponent(exponents, variable))
                    )
            )
        );

    private static int Shift(int variable) => 8 * (MostVariables - 1 - variable);

    private static int Exponent(ulong exponents, int variable) => (int)(exponents >> Shift(variable)) & 0xFF;

    // No byte of the difference borrows from the next.
    private static bool IsDivisible(ulong exponents, ulong divisor) =>
        exponents >= divisor && (((exponents | 0x8080808080808080UL) - divisor) & 0x8080808080808080UL) == 0x8080808080808080UL;

    private static Polynomial? Of(Dictionary<ulong, BigInteger> terms, bool limitBits = true)
    {
        var kept = terms.Where(term => !term.Value.IsZero).ToArray();
        if (kept.Length > MostTerms)
            return null;
        if (limitBits && kept.Any(term => term.Value.GetBitLength() > MostBits))
            return null;
        Array.Sort(kept, (first, second) => second.Key.CompareTo(first.Key));
        return new(Array.ConvertAll(kept, term => term.Key), Array.ConvertAll(kept, term => term.Value));
    }

    private static Polynomial Merge(Polynomial left, Polynomial right, bool negated)
    {
        var exponents = new List<ulong>(left.TermCount + right.TermCount);
        var coefficients = new List<BigInteger>(left.TermCount + right.TermCount);
        for (int at = 0, with = 0; at < left.TermCount || with < right.TermCount;)
        {
            var takesLeft = with == right.TermCount || (at < left.TermCount && left._exponents[at] >= right._exponents[with]);
            var takesRight = at == left.TermCount || (with < right.TermCount && right._exponents[with] >= left._exponents[at]);
            var exponent = takesLeft ? left._exponents[at] : right._exponents[with];
            var coefficient = takesLeft ? left._coefficients[at++] : BigInteger.Zero;
            if (takesRight)
                coefficient += negated ? -right._coefficients[with++] : right._coefficients[with++];
            if (coefficient.IsZero)
                continue;
            exponents.Add(exponent);
            coefficients.Add(coefficient);
        }

        return new([.. exponents], [.. coefficients]);
    }
}
