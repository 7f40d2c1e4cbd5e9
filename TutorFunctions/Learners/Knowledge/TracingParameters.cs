namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// The probabilities of Bayesian knowledge tracing for one skill (Corbett and Anderson 1994), within the bounds in which they mean what
/// they are called: guess at most 0.3 and slip at most 0.1, so that guess + slip stays below 1 (Baker, Corbett and Aleven 2008).
/// </summary>
public sealed record TracingParameters
{
    public const double GreatestGuess = 0.3;
    public const double GreatestSlip = 0.1;

    /// <summary>For a skill of which nothing is known: a start that a few answers outweigh.</summary>
    public static readonly TracingParameters Default = new(0.25, 0.15, 0.1, 0.2);

    /// <param name="Mastery">That a learner knows the skill before the first question.</param>
    /// <param name="Transit">That a learner who does not know it learns it at a question.</param>
    /// <param name="Slip">That a learner who knows it answers wrongly; taken down to 0.1.</param>
    /// <param name="Guess">That a learner who does not know it answers rightly; taken down to 0.3.</param>
    /// <param name="Forget">That a learner who knows it has forgotten it by the next question; 0 leaves forgetting out.</param>
    public TracingParameters(double Mastery, double Transit, double Slip, double Guess, double Forget = 0)
    {
        this.Mastery = Probability(Mastery, nameof(Mastery));
        this.Transit = Probability(Transit, nameof(Transit));
        this.Slip = Math.Min(GreatestSlip, Probability(Slip, nameof(Slip)));
        this.Guess = Math.Min(GreatestGuess, Probability(Guess, nameof(Guess)));
        this.Forget = Probability(Forget, nameof(Forget));
    }

    public double Mastery { get; }

    public double Transit { get; }

    public double Slip { get; }

    public double Guess { get; }

    public double Forget { get; }

    /// <summary>What a course brings, within the bounds.</summary>
    public static TracingParameters From(BktParameters course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return new(course.Mastery, course.Transit, course.Slip, course.Guess);
    }

    private static double Probability(double value, string name) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} is a probability: it must lie between 0 and 1.");
}
