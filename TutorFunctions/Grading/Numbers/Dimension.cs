namespace TutorFunctions.Grading.Numbers;

/// <summary>
/// What a unit measures, as powers of what can be measured: an area is length 2, a speed length 1 and time -1. The seven of the
/// International System, and angles, data and currencies, which are measured each by itself.
/// </summary>
public readonly record struct Dimension(
    int Length = 0,
    int Mass = 0,
    int Time = 0,
    int Money = 0,
    int Temperature = 0,
    int Angle = 0,
    int Data = 0,
    int Euro = 0,
    int Sterling = 0,
    int Current = 0,
    int Amount = 0,
    int Luminosity = 0
)
{
    /// <summary>Whether it is a currency.</summary>
    public bool IsMoney => Money == 1 || Euro == 1 || Sterling == 1;

    /// <summary>The dimension times a power of another.</summary>
    public Dimension Times(Dimension other, int power) =>
        new(
            Length + (other.Length * power),
            Mass + (other.Mass * power),
            Time + (other.Time * power),
            Money + (other.Money * power),
            Temperature + (other.Temperature * power),
            Angle + (other.Angle * power),
            Data + (other.Data * power),
            Euro + (other.Euro * power),
            Sterling + (other.Sterling * power),
            Current + (other.Current * power),
            Amount + (other.Amount * power),
            Luminosity + (other.Luminosity * power)
        );
}
