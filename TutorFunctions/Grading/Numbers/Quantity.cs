namespace TutorFunctions.Grading.Numbers;

/// <summary>An amount as it was written.</summary>
/// <param name="Value">The number itself: 25 for "25%" and for "25 cm".</param>
/// <param name="Form">How the number was written.</param>
public sealed record Quantity(Rational Value, NumberForm Form)
{
    /// <summary>Digits after the decimal point; 0 unless written with decimals.</summary>
    public int Decimals { get; init; }

    /// <summary>False for a fraction that is not in lowest terms.</summary>
    public bool Reduced { get; init; } = true;

    public bool IsPercent { get; init; }

    public Unit? Unit { get; init; }

    /// <summary>As a teacher would read it, "3/4 cm".</summary>
    public override string ToString() =>
        Value
        + (
            IsPercent ? "%"
            : Unit is null ? string.Empty
            : " " + Unit.Name
        );
}
