namespace TutorFunctions.Grading.Numbers;

/// <summary>A unit of measurement.</summary>
/// <param name="Name">As it was written.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the dimension's base unit it holds: metre, gram, second, dollar, kelvin, degree of angle, bit.</param>
/// <param name="Offset">What is to be added after the factor; other than 0 for temperatures only.</param>
public sealed record Unit(string Name, Dimension Dimension, Rational Factor, Rational Offset = default)
{
    /// <summary>The amount in another unit of the same dimension.</summary>
    public Rational Convert(Rational amount, Unit to) => ((amount * Factor) + Offset - to.Offset) / to.Factor;
}
