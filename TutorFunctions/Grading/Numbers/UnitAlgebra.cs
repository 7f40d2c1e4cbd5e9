using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Expressions.Reading;

namespace TutorFunctions.Grading.Numbers;

/// <summary>An amount whose unit is written with multiplication signs and powers: 9.81*m*s^(-2), 25*g, 400*cm^3.</summary>
/// <param name="Value">The amount in base units.</param>
/// <param name="Units">The base units, as a rational function of their symbols.</param>
/// <param name="HasUnit">Whether there is any unit in it.</param>
internal sealed record UnitProduct(Rational Value, RationalFunction Units, bool HasUnit);

/// <summary>Works out amounts with units.</summary>
internal static class UnitAlgebra
{
    private static readonly ReaderOptions s_bases = ReaderOptions.Default with { IsSymbolWord = word => word is "kg" or "mol" or "cd" };

    /// <summary>
    /// The amount of a text; null when it is none. Symbols in <paramref name="unknown"/> that are no known units count as units of their
    /// own.
    /// </summary>
    public static UnitProduct? Read(string text, IReadOnlySet<string> unknown, Generators generators)
    {
        var options = ReaderOptions.Default with { IsSymbolWord = word => UnitSymbols.Find(word) is not null || unknown.Contains(word) };
        return MathReader.TryRead(text, options) is { } expression ? Of(expression, generators) : null;
    }

    /// <summary>The symbols of a unit.</summary>
    public static IReadOnlySet<string> SymbolsOf(string unit) =>
        unit.Split([' ', '*', '/', '^', '(', ')', '·'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();

    private static UnitProduct? Of(Expression expression, Generators generators)
    {
        // 9.81 + m/s is no amount.
        if (expression.Contains<Sum>() || !BeginsWithNumber(expression)) return null;
        var hasUnit = false;
        var inBaseUnits = expression.Replace(part =>
        {
            if (part is not Symbol symbol) return null;
            hasUnit = true;
            return UnitSymbols.Find(symbol.Name) is var (size, bases)
                ? new Product([new Number(size), MathReader.TryRead(bases, s_bases)!])
                : null;
        });
        if (NormalForm.Of(inBaseUnits, generators) is not { } form) return null;
        var factor = form.IsZero ? Rational.Zero : Rational.Of(form.Numerator.Content(), form.Denominator.Content());
        var units = RationalFunction.Of(form.Numerator.PrimitivePart(), form.Denominator.PrimitivePart());
        return units is null ? null : new(factor, form.IsZero ? OfZero(inBaseUnits, generators) ?? units : units, hasUnit);
    }

    // 0 m/s has a unit, though 0 times anything is 0.
    private static RationalFunction? OfZero(Expression expression, Generators generators) =>
        NormalForm.Of(expression.Replace(part => part is Number { Value.IsZero: true } ? new Number(1) : null), generators) is { } form
            ? RationalFunction.Of(form.Numerator.PrimitivePart(), form.Denominator.PrimitivePart())
            : null;

    private static bool BeginsWithNumber(Expression expression) => expression switch
    {
        Number or MixedNumber => true,
        Negative or Product or Quotient => BeginsWithNumber(expression.Children[0]),
        Power power => power.Base is Number,
        _ => false,
    };
}
