using TutorFunctions.Assessments;

namespace TutorFunctions.AssessmentBenchmark;

/// <summary>An item bank of the two-parameter model with known parameters, and learners of known ability who answer by them.</summary>
internal sealed class SyntheticBank
{
    private SyntheticBank(IReadOnlyList<Candidate> items) => Items = items;

    public IReadOnlyList<Candidate> Items { get; }

    /// <summary>Difficulties are standard normal, discriminations log-normal; objectives take turns.</summary>
    /// <param name="medianSlope">Median of the discriminations.</param>
    /// <param name="slopeSpread">Standard deviation of their natural logarithms.</param>
    public static SyntheticBank Draw(Random random, int size, int objectives, double medianSlope, double slopeSpread) =>
        new([
            .. from i in Enumerable.Range(0, size)
            let slope = medianSlope * Math.Exp(slopeSpread * Normal(random))
            select new Candidate($"item-{i}", $"objective-{i % objectives}", new ItemParameters(slope, Normal(random))),
        ]);

    /// <summary>Learners of the population: abilities are standard normal.</summary>
    public IReadOnlyList<SyntheticLearner> Learners(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new SyntheticLearner(this, Normal(random), random))];

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

/// <summary>Answers every item of the bank, the same way whoever asks and in whichever order.</summary>
internal sealed class SyntheticLearner
{
    private readonly Dictionary<string, bool> _isRight;

    public SyntheticLearner(SyntheticBank bank, double ability, Random random)
    {
        Ability = ability;
        _isRight = bank.Items.ToDictionary(item => item.ItemId, item => random.NextDouble() < item.Parameters.Probability(ability));
    }

    public double Ability { get; }

    public ScoredResponse Answer(Candidate item) => new(item.Parameters, _isRight[item.ItemId] ? 1 : 0);
}
