using System.Collections.Immutable;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Practice;

/// <summary>
/// A learner's practice of one skill since it began, or since the learner was last helped. Plain data; folded by <see cref="After"/>. Besides the
/// two states of knowledge tracing there is a third: not known, and not to be learned by more questions of this kind. It is what wheel-spinning
/// learners are in (Beck and Gong 2013), and without it a model that was fitted to learners who learn expects everyone to learn for ever.
/// </summary>
/// <param name="Chances">Questions answered in it.</param>
/// <param name="Mastery">Probability, by knowledge tracing, that the skill is known.</param>
/// <param name="Learning">Probability that it is not known but can be learned by more questions.</param>
/// <param name="Stuck">Probability that it is not known and that more questions will not help.</param>
public sealed record PracticeRun(int Chances, double Mastery, double Learning, double Stuck)
{
    /// <summary>Share of those who do not know a skill whom more questions will not help: one in ten, before anything is seen.</summary>
    public const double StuckAtFirst = 0.1;

    /// <summary>The latest scores, at most <see cref="WheelSpinning.Chances"/> of them, the last one last.</summary>
    public ImmutableArray<double> Latest { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <param name="mastery">Probability that the skill is known, from the learner's knowledge state.</param>
    public static PracticeRun Begin(double mastery) => new(0, mastery, (1 - mastery) * (1 - StuckAtFirst), (1 - mastery) * StuckAtFirst);

    /// <summary>The run after one more answer.</summary>
    /// <param name="score">0 wrong to 1 right.</param>
    /// <param name="options">Options of a choice, 0 for a free answer.</param>
    public PracticeRun After(double score, int options, TracingParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var likelihood = KnowledgeTracing.Likelihood(score, options, parameters);
        var known = (1 - Learning - Stuck) * likelihood.Known;
        var (learning, stuck) = (Learning * likelihood.Unknown, Stuck * likelihood.Unknown);
        var sum = known + learning + stuck;

        // Only parameters of exactly 0 or 1 make an answer impossible; then it says nothing.
        (known, learning, stuck) = sum > 0 ? (known / sum, learning / sum, stuck / sum) : (1 - Learning - Stuck, Learning, Stuck);
        return new(Chances + 1, KnowledgeTracing.After(Mastery, score, options, parameters), learning * (1 - parameters.Transit) + known * parameters.Forget, stuck)
        {
            Latest = [.. Latest.Length < WheelSpinning.Chances ? Latest : Latest.RemoveAt(0), score],
        };
    }

    /// <summary>Probability that the skill will be known after so many more questions.</summary>
    public double Prospect(int questions, TracingParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return 1 - Stuck - Learning * Math.Pow(1 - parameters.Transit, questions);
    }
}
