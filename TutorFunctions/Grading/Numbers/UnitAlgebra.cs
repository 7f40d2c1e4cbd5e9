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
    /// <summary>
    /// The amount of a text; null when it is none. Symbols in <paramref name="unknown"/> that are no known units count as units of their
    /// own.
    /// </summary>
    public static UnitProduct? Read(string text, IReadOnlySet<string> unknown, Generators generators)
    {
        var options = ReaderOptions.Default with { IsSymbolWord = word => IsUnitSymbol(word) || unknown.Contains(word) };
        return MathReader.TryRead(text, options) is { } expression ? Of(expression, generators) : null;
    }

    /// <summary>The symbols of a unit.</summary>
    public static IReadOnlySet<string> SymbolsOf(string unit) =>
        unit.Split([' ', '*', '/', '^', '(', ')', '·'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();

    private static UnitProduct? Of(Expression expression, Generators generators)
    {
        // 9.81 + m/s is no amount.
        if (expression.Contains<Sum>() || !BeginsWithNumber(expression))
            return null;
        var hasUnit = false;
        var inBaseUnits = expression.Replace(part =>
        {
            if (part is not Symbol symbol)
                return null;
            hasUnit = true;
            return IsUnitSymbol(symbol.Name) && UnitTable.Find(symbol.Name) is { } unit ? InBaseUnits(unit) : null;
        });
        if (NormalForm.Of(inBaseUnits, generators) is not { } form)
            return null;
        var factor = form.IsZero ? Rational.Zero : Rational.Of(form.Numerator.Content(), form.Denominator.Content());
        var units = RationalFunction.Of(form.Numerator.PrimitivePart(), form.Denominator.PrimitivePart());
        return units is null ? null : new(factor, form.IsZero ? OfZero(inBaseUnits, generators) ?? units : units, hasUnit);
    }

    // Symbols are short; words for units are for prose.
    private static bool IsUnitSymbol(string symbol) =>
        symbol.Length <= 4 && UnitTable.Find(symbol) is { Dimension.IsMoney: false, Offset.IsZero: true };

    private static Product InBaseUnits(Unit unit)
    {
        var dimension = unit.Dimension;
        (string Symbol, int Power)[] bases =
        [
            ("m", dimension.Length),
            ("kg", dimension.Mass),
            ("s", dimension.Time),
            ("A", dimension.Current),
            ("K", dimension.Temperature),
            ("mol", dimension.Amount),
            ("cd", dimension.Luminosity),
            ("°", dimension.Angle),
            ("b", dimension.Data),
        ];
        return new([
            new Number(unit.Factor),
            .. bases.Where(part => part.Power != 0).Select(part => new Power(new Symbol(part.Symbol), Whole(part.Power))),
        ]);
    }

    private static Expression Whole(int value) => value < 0 ? new Negative(new Number(-value)) : new Number(value);

    // 0 m/s has a unit, though 0 times anything is 0.
    private static RationalFunction? OfZero(Expression expression, Generators generators) =>
        NormalForm.Of(expression.Replace(part => part is Number { Value.IsZero: true } ? new Number(1) : null), generators) is { } form
            ? RationalFunction.Of(form.Numerator.PrimitivePart(), form.Denominator.PrimitivePart())
            : null;

    private static bool BeginsWithNumber(Expression expression) =>
        expression switch
        {
            Number or MixedNumber => true,
            Negative or Product or Quotient => BeginsWithNumber(expression.Children[0]),
            Power power => power.Base is Number,
            _ => false,
        };
}
