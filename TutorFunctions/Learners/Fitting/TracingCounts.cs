using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>
/// How often, in expectation, skills were known, learned, forgotten, guessed and slipped on, given the answers: the E step.
/// </summary>
internal sealed class TracingCounts
{
    private Rate _mastery,
        _transit,
        _forget,
        _slip,
        _guess;

    /// <summary>
    /// Adds one learner's answers to one skill, by the forward and backward passes of a hidden Markov model of two states.
    /// </summary>
    public void Add((double Score, int Options)[] answers, TracingParameters parameters)
    {
        var last = answers.Length - 1;
        Span<(double Known, double Unknown)> likelihood = new (double, double)[answers.Length],
            ahead = new (double, double)[answers.Length];
        for (var at = 0; at <= last; at++)
            likelihood[at] = KnowledgeTracing.Likelihood(answers[at].Score, answers[at].Options, parameters);
        ahead[last] = (1, 1);
        for (var at = last; at > 0; at--)
        {
            var (known, unknown) = (likelihood[at].Known * ahead[at].Known, likelihood[at].Unknown * ahead[at].Unknown);
            ahead[at - 1] = Normal(
                (1 - parameters.Forget) * known + parameters.Forget * unknown,
                parameters.Transit * known + (1 - parameters.Transit) * unknown
            );
        }

        var (before, beforeUnknown) = (parameters.Mastery, 1 - parameters.Mastery);
        for (var at = 0; at <= last; at++)
        {
            var (seen, seenUnknown) = Normal(before * likelihood[at].Known, beforeUnknown * likelihood[at].Unknown);
            var (known, unknown) = Normal(seen * ahead[at].Known, seenUnknown * ahead[at].Unknown);
            if (at == 0)
                _mastery.Add(known, 1);
            Emit(answers[at], known, unknown, parameters);
            if (at == last)
                break;
            (before, beforeUnknown) = Move(seen, seenUnknown, likelihood[at + 1], ahead[at + 1], parameters);
        }
    }

    /// <summary>The parameters that these counts make likeliest, with a prior worth so many cases: the M step.</summary>
    public TracingParameters Estimate(TracingParameters prior, double weight, bool forgetting) =>
        new(
            _mastery.With(prior.Mastery, weight),
            _transit.With(prior.Transit, weight),
            _slip.With(prior.Slip, weight),
            _guess.With(prior.Guess, weight),
            forgetting ? _forget.With(prior.Forget, weight) : 0
        );

    private void Emit((double Score, int Options) answer, double known, double unknown, TracingParameters parameters)
    {
        _slip.Add(known * (1 - answer.Score), known);

        // What blind guessing among the options explains says nothing of guessing at free answers.
        if (answer.Options <= 1 || 1.0 / answer.Options <= parameters.Guess)
            _guess.Add(unknown * answer.Score, unknown);
    }

    private (double Known, double Unknown) Move(
        double known,
        double unknown,
        (double Known, double Unknown) likelihood,
        (double Known, double Unknown) ahead,
        TracingParameters parameters
    )
    {
        var (next, nextUnknown) = (likelihood.Known * ahead.Known, likelihood.Unknown * ahead.Unknown);
        var (kept, forgotten) = (known * (1 - parameters.Forget), known * parameters.Forget);
        var (learned, missed) = (unknown * parameters.Transit, unknown * (1 - parameters.Transit));
        var sum = (kept + learned) * next + (forgotten + missed) * nextUnknown;
        if (sum > 0)
        {
            _transit.Add(learned * next / sum, (learned * next + missed * nextUnknown) / sum);
            _forget.Add(forgotten * nextUnknown / sum, (kept * next + forgotten * nextUnknown) / sum);
        }

        return (kept + learned, forgotten + missed);
    }

    // Scaled, so that the product over a long practice does not vanish; where nothing is possible, nothing is learned from it.
    private static (double Known, double Unknown) Normal(double known, double unknown) =>
        known + unknown > 0 ? (known / (known + unknown), unknown / (known + unknown)) : (0.5, 0.5);

    private struct Rate
    {
        private double _cases;
        private double _of;

        public void Add(double cases, double of)
        {
            _cases += cases;
            _of += of;
        }

        public readonly double With(double prior, double weight) => Math.Clamp((_cases + prior * weight) / (_of + weight), 0, 1);
    }
}
