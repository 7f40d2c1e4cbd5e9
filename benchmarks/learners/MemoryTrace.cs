namespace TutorFunctions.Benchmarks.Learners;

/// <summary>
/// A memory that is not the product's model: activation from every past encounter, each decaying by a rate that is higher the more active
/// the memory was at the encounter, so that crammed practice fades fast (Pavlik and Anderson 2005, with the parameters published there).
/// </summary>
/// <param name="ease">How much easier than usual it is to recall, in units of activation.</param>
internal sealed class MemoryTrace(double ease)
{
    private const double DecayScale = 0.217;
    private const double DecayLeast = 0.177;
    private const double Threshold = -0.704;
    private const double Noise = 0.255;

    /// <summary>Time between sessions disturbs memory less than time within one.</summary>
    private const double BetweenSessions = 0.025;

    private readonly List<(double Day, double Decay)> _encounters = [];

    /// <summary>Probability of recall.</summary>
    /// <param name="day">Days since the start; whole days apart is another session.</param>
    public double Recall(double day) => _encounters.Count == 0 ? 0 : 1 / (1 + Math.Exp((Threshold - Activation(day) - ease) / Noise));

    /// <summary>The answer is seen, recalled or not.</summary>
    public void Encounter(double day) =>
        _encounters.Add((day, DecayScale * (_encounters.Count == 0 ? 0 : Math.Exp(Activation(day))) + DecayLeast));

    private double Activation(double day) => Math.Log(_encounters.Sum(one => Math.Pow(Math.Max(1, Seconds(one.Day, day)), -one.Decay)));

    private static double Seconds(double from, double to)
    {
        const double day = 86_400;
        var sessions = Math.Floor(to) - Math.Floor(from);
        return sessions == 0 ? (to - from) * day : (to - from) * day * BetweenSessions;
    }
}
