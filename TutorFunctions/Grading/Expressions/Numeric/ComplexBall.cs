namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>A complex number whose parts are known up to a bound.</summary>
public readonly record struct ComplexBall(Ball Real, Ball Imaginary)
{
    public static ComplexBall Unknown { get; } = new(Ball.Unknown, Ball.Unknown);

    public bool IsKnown => Real.IsKnown && Imaginary.IsKnown;

    /// <summary>Whether it is known to have no imaginary part.</summary>
    public bool IsReal => Imaginary.IsExactlyZero;

    public bool ContainsZero => Real.ContainsZero && Imaginary.ContainsZero;

    public bool IsExactlyZero => Real.IsExactlyZero && Imaginary.IsExactlyZero;

    public static ComplexBall Of(Ball real) => new(real, Ball.Zero);

    public static ComplexBall operator -(ComplexBall value) => new(-value.Real, -value.Imaginary);
}
