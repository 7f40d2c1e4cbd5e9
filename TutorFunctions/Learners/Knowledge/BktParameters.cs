using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Learners.Knowledge;

/// <summary>The four probabilities of Bayesian knowledge tracing for one skill.</summary>
public sealed record BktParameters
{
    /// <param name="Mastery">That a learner knows the skill before the first question.</param>
    /// <param name="Transit">That a learner who does not know it learns it at a question.</param>
    /// <param name="Slip">That a learner who knows it answers wrongly.</param>
    /// <param name="Guess">That a learner who does not know it answers rightly.</param>
    public BktParameters(double Mastery, double Transit, double Slip, double Guess)
    {
        this.Mastery = Probability(Mastery, nameof(Mastery));
        this.Transit = Probability(Transit, nameof(Transit));
        this.Slip = Probability(Slip, nameof(Slip));
        this.Guess = Probability(Guess, nameof(Guess));
    }

    public TracingStart Start => new(Mastery, Transit, Slip, Guess);

    public double Mastery { get; }

    public double Transit { get; }

    public double Slip { get; }

    public double Guess { get; }

    // The negated comparison refuses NaN too.
    private static double Probability(double value, string name) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is a probability: it must lie between 0 and 1.");
}
