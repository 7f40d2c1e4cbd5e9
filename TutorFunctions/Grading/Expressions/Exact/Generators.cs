using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>
/// The quantities that rational functions are made of: symbols, π, e, i, square roots of primes, and whatever is no rational function
/// itself, as sin x. Shared by all expressions that are to be compared.
/// </summary>
public sealed class Generators
{
    private readonly List<Generator> _generators = new(4);

    // The power of a generator that is a polynomial in others, as i^2 = -1.
    private sealed record Generator(string Key, bool IsIndependent, int Power = 0, Polynomial? Value = null);

    /// <summary>
    /// Whether no polynomial relation holds between the generators but those that <see cref="Reduce"/> knows, so that two reduced forms
    /// that differ are different functions.
    /// </summary>
    public bool AreIndependent => _generators.TrueForAll(generator => generator.IsIndependent);

    public int Count => _generators.Count;

    /// <summary>What a generator stands for: a symbol's name, or a text for what is none.</summary>
    public string KeyOf(int index) => _generators[index].Key;

    public bool IsSymbol(int index) => _generators[index] is { IsIndependent: true, Power: 0 } generator && !generator.Key.StartsWith('#');

    public int? IndexOf(string symbol) => _generators.FindIndex(generator => generator.Key == symbol) is >= 0 and var index ? index : null;

    public Polynomial? Symbol(string name) => Find(name) ?? Add(new(name, IsIndependent: true));

    /// <summary>π or e, which are the roots of no polynomial; that none relates them is not proved, but nobody doubts it.</summary>
    public Polynomial? Transcendental(string name) => Find("#" + name) ?? Add(new("#" + name, IsIndependent: true));

    public Polynomial? ImaginaryUnit() => Find("#i") ?? Add(new("#i", IsIndependent: true, 2, Polynomial.Constant(BigInteger.MinusOne)));

    /// <summary>The square root of a prime.</summary>
    public Polynomial? SquareRoot(BigInteger prime)
    {
        var key = "#√" + prime.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Find(key) ?? Add(new(key, IsIndependent: true, 2, Polynomial.Constant(prime)));
    }

    /// <summary>Anything else that is known by a text. Its <paramref name="power"/>, when not 0, is <paramref name="value"/>.</summary>
    public Polynomial? Opaque(string key, int power = 0, Polynomial? value = null) =>
        Find("#" + key) ?? Add(new("#" + key, IsIndependent: false, power, value));

    /// <summary>The form in which every generator that has such a power occurs below it; null when it would be too large.</summary>
    public Polynomial? Reduce(Polynomial polynomial)
    {
        for (var index = _generators.Count - 1; index >= 0; index--)
        {
            var (power, value) = (_generators[index].Power, _generators[index].Value);
            if (power == 0 || polynomial.Degree(index) < power)
                continue;
            var reduced = Polynomial.Zero;
            var coefficients = polynomial.CoefficientsOf(index);
            for (var exponent = 0; exponent < coefficients.Count; exponent++)
            {
                if (coefficients[exponent].IsZero)
                    continue;
                var factor = value!.Power(exponent / power)?.Times(Polynomial.Variable(index, exponent % power));
                if (factor is null || coefficients[exponent].Times(factor) is not { } term)
                    return null;
                reduced += term;
            }

            polynomial = reduced;
        }

        return polynomial;
    }

    private Polynomial? Find(string key)
    {
        var index = _generators.FindIndex(generator => generator.Key == key);
        return index < 0 ? null : Polynomial.Variable(index);
    }

    private Polynomial? Add(Generator generator)
    {
        if (_generators.Count == Polynomial.MostVariables)
            return null;
        _generators.Add(generator);
        return Polynomial.Variable(_generators.Count - 1);
    }
}
