namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// Bayesian knowledge tracing (Corbett and Anderson 1994), with forgetting where the parameters have it: whether a skill is known, as a
/// probability that each answer moves. Used for "mastered", never for the next answer, which <see cref="AnswerPrediction"/> foretells
/// better.
/// </summary>
public static class KnowledgeTracing
{
    /// <summary>A skill counts as mastered from here on (Corbett and Anderson 1994).</summary>
    public const double Mastered = 0.95;

    /// <summary>Probability that the skill is known after an answer and what was learned or forgotten at it.</summary>
    /// <param name="mastery">Probability that it was known before.</param>
    /// <param name="score">0 to 1; a partly right answer weighs both ways in proportion.</param>
    /// <param name="options">Options of a choice, 0 for a free answer: blind guessing is right once in so many.</param>
    public static double After(double mastery, double score, int options, TracingParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var likelihood = Likelihood(score, options, parameters);
        var (known, unknown) = (mastery * likelihood.Known, (1 - mastery) * likelihood.Unknown);

        // Only parameters of exactly 0 or 1 make an answer impossible; then it says nothing.
        var posterior = known + unknown > 0 ? known / (known + unknown) : mastery;
        return posterior * (1 - parameters.Forget) + (1 - posterior) * parameters.Transit;
    }

    /// <summary>Probability that the next answer is right.</summary>
    public static double Predict(double mastery, int options, TracingParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return mastery * (1 - parameters.Slip) + (1 - mastery) * Guess(parameters, options);
    }

    /// <summary>How likely an answer is from a learner who knows the skill, and from one who does not.</summary>
    internal static (double Known, double Unknown) Likelihood(double score, int options, TracingParameters parameters)
    {
        var guess = Guess(parameters, options);
        return (score * (1 - parameters.Slip) + (1 - score) * parameters.Slip, score * guess + (1 - score) * (1 - guess));
    }

    // The bound on guessing is for what is fitted; the options of a question are a fact, and two of them are guessed half the time.
    private static double Guess(TracingParameters parameters, int options) =>
        options > 1 ? Math.Max(parameters.Guess, 1.0 / options) : parameters.Guess;
}
