using System.Collections.Immutable;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Practice;

/// <summary>
/// A learner's practice of one skill since it began, or since the learner was last helped. Plain data; folded by <see cref="After"/>.
/// Besides the two states of knowledge tracing there is a third: not known, not to be learned by more questions of this kind, and answered
/// rightly with some chance that stays the same. It is what wheel-spinning learners are in (Beck and Gong 2013). Without it a model that
/// was fitted to learners who learn expects everyone to learn for ever, and takes a lucky run for knowledge of those who are right half of
/// the time.
/// </summary>
/// <param name="Chances">Questions answered in it.</param>
/// <param name="Mastery">Probability, by knowledge tracing, that the skill is known.</param>
/// <param name="Learning">Probability that it is not known but can be learned by more questions.</param>
/// <param name="Stuck">Probability that it is not known and that more questions will not help.</param>
public sealed record PracticeRun(int Chances, double Mastery, double Learning, double Stuck)
{
    /// <summary>
    /// Share of those who do not know a skill whom more questions will not help: one in twenty, before anything is seen of the learner.
    /// </summary>
    public const double StuckAtFirst = 0.05;

    /// <summary>
    /// Scores added up, and what was missing to as many right answers. A run that an earlier build stored begins with nothing in them.
    /// </summary>
    public double Right { get; init; }

    public double Wrong { get; init; }

    /// <summary>Probability that the skill is known, with the third state taken into account.</summary>
    public double Known => 1 - Learning - Stuck;

    /// <summary>The latest scores, at most <see cref="WheelSpinning.Chances"/> of them, the last one last.</summary>
    public ImmutableArray<double> Latest
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <param name="mastery">Probability that the skill is known, from the learner's knowledge state.</param>
    /// <param name="stuck">Share of the skills not known that more questions will not lead to, from <see cref="StuckShare"/>.</param>
    public static PracticeRun Begin(double mastery, double stuck = StuckAtFirst) =>
        new(0, mastery, (1 - mastery) * (1 - stuck), (1 - mastery) * stuck);

    /// <summary>
    /// How often this learner is stuck, from the runs that are over; what is assumed of everyone counts as much as one of them.
    /// </summary>
    public static double StuckShare(IReadOnlyCollection<PracticeRun> ended)
    {
        ArgumentNullException.ThrowIfNull(ended);
        return (StuckAtFirst + ended.Sum(run => run.Stuck)) / (1 + ended.Count);
    }

    /// <summary>The run after one more answer.</summary>
    /// <param name="score">0 wrong to 1 right.</param>
    /// <param name="options">Options of a choice, 0 for a free answer.</param>
    public PracticeRun After(double score, int options, TracingParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var likelihood = KnowledgeTracing.Likelihood(score, options, parameters);
        var known = Known * likelihood.Known;
        var steady = SteadyChance.Next(Right, Wrong);
        var (learning, stuck) = (Learning * likelihood.Unknown, Stuck * (score * steady + (1 - score) * (1 - steady)));
        var sum = known + learning + stuck;

        // Only parameters of exactly 0 or 1 make an answer impossible; then it says nothing.
        (known, learning, stuck) = sum > 0 ? (known / sum, learning / sum, stuck / sum) : (Known, Learning, Stuck);
        return new(
            Chances + 1,
            KnowledgeTracing.After(Mastery, score, options, parameters),
            learning * (1 - parameters.Transit) + known * parameters.Forget,
            stuck
        )
        {
            Right = Right + score,
            Wrong = Wrong + 1 - score,
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
