using System.Globalization;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Practice;

/// <summary>What to do with a skill after an answer.</summary>
public enum PracticeAdvice
{
    /// <summary>Ask on.</summary>
    Continue,

    /// <summary>Known: more questions now would be overpractice.</summary>
    Mastered,

    /// <summary>More questions of this kind will not help: stop, and help in another way.</summary>
    Help,
}

/// <summary>The advice and why, for the learner's record.</summary>
public sealed record PracticeDecision(PracticeAdvice Advice, string Reason);

/// <summary>
/// When to stop practising a skill. It stops when more questions are not expected to change anything, for those who know the skill and for
/// those who do not get it (Käser, Klingler and Gross 2016).
/// </summary>
public static class PracticeStop
{
    /// <summary>A spinning learner is stopped when the chance that ten more questions lead to the skill is below one in ten.</summary>
    public const double LeastProspect = 0.1;

    /// <summary>Nobody is asked more in one run. Then the skill counts as known if that is likelier than not.</summary>
    public const int MostChances = 40;

    /// <param name="known">
    /// Probability that the skill is known by <see cref="RecencyModel.Known"/>, where knowledge tracing must not judge by itself
    /// (<see cref="Fitting.MasteryClaims.Hold"/>: it takes learners for knowing who get better little by little); else null.
    /// </param>
    public static PracticeDecision Decide(PracticeRun run, TracingParameters parameters, double? known = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(parameters);
        if (run.Chances == 0)
            return new(PracticeAdvice.Continue, "Nothing has been answered yet.");
        var sure = Math.Min(run.Known, known ?? 1);
        if (sure >= (run.Chances < MostChances ? KnowledgeTracing.Mastered : LeastAtTheEnd))
            return new(PracticeAdvice.Mastered, $"After {run.Chances} answers the skill is known with a probability of {Number(sure)}.");
        if (run.Chances >= MostChances)
            return new(PracticeAdvice.Help, $"{run.Chances} questions have not led to the skill.");
        var prospect = run.Prospect(WheelSpinning.Chances, parameters);
        return WheelSpinning.IsSpinning(run) && prospect < LeastProspect
            ? new(
                PracticeAdvice.Help,
                $"No progress in {WheelSpinning.Chances} chances, and the chance that as many more lead to the skill is {Number(prospect)}."
            )
            : new(PracticeAdvice.Continue, $"The skill is known with a probability of {Number(sure)}.");
    }

    private const double LeastAtTheEnd = 0.5;

    // Rounded down: nothing is ever certain.
    private static string Number(double probability) =>
        (Math.Floor(probability * 100) / 100).ToString("0.00", CultureInfo.InvariantCulture);
}
