namespace TutorFunctions.Grading.Numbers;

/// <summary>What a unit measures, as powers of what can be measured: an area is length 2, a speed length 1 and time -1.
/// Currencies are measured each by itself, as nobody can say in a lesson what one is worth in another.</summary>
public readonly record struct Dimension(
    int Length = 0, int Mass = 0, int Time = 0, int Money = 0, int Temperature = 0, int Angle = 0, int Data = 0, int Euro = 0, int Sterling = 0)
{
    /// <summary>The dimension of the unit to a power, times another.</summary>
    public Dimension Times(Dimension other, int power) => new(
        Length + (other.Length * power),
        Mass + (other.Mass * power),
        Time + (other.Time * power),
        Money + (other.Money * power),
        Temperature + (other.Temperature * power),
        Angle + (other.Angle * power),
        Data + (other.Data * power),
        Euro + (other.Euro * power),
        Sterling + (other.Sterling * power));
}
