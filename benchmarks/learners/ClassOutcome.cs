using TutorFunctions.Learners.Fitting;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>What each policy did to one class.</summary>
/// <param name="Claims">Whether knowledge tracing may judge by itself, from the other learners.</param>
/// <param name="InARow">By the number of right answers in a row that end the practice, from 1 on.</param>
/// <param name="Fixed">By the number of questions that everyone is asked, from 0 on.</param>
/// <param name="Informed">
/// By how sure a judge is who knows the true parameters (<see cref="InformedJudge"/>); empty for classes that have none.
/// </param>
internal sealed record ClassOutcome(
    MasteryClaims Claims,
    Outcome Product,
    IReadOnlyList<Outcome> InARow,
    Outcome Oracle,
    IReadOnlyList<Outcome> Fixed,
    IReadOnlyList<Outcome> Informed
)
{
    public const int LongestRow = 8;

    public Outcome ThreeInARow => InARow[2];

    /// <summary>
    /// Share of practice saved against the fewest questions for everyone that leave as many skills known. Where no number of questions
    /// does, against the number that leaves the most known, which is then in the policy's disfavour.
    /// </summary>
    public double SavedAtEqualMastery(Outcome policy)
    {
        var equal = Fixed.FirstOrDefault(one => one.Known >= policy.Known) ?? Fixed.MaxBy(one => one.Known)!;
        return equal.Questions == 0 ? double.NaN : 1 - policy.Questions / equal.Questions;
    }

    /// <summary>Skills known beyond those that the same number of questions for everyone leaves known.</summary>
    public double GainAtEqualEffort(Outcome policy)
    {
        var below = (int)policy.Questions;
        var equal =
            Fixed[below].Known + (policy.Questions - below) * (Fixed[Math.Min(below + 1, Fixed.Count - 1)].Known - Fixed[below].Known);
        return policy.Known - equal;
    }

    /// <summary>
    /// Questions by which a policy is longer than a mixture of two of these rules that leaves as many skills known; NaN where none does.
    /// </summary>
    /// <param name="rules">From those that ask little to those that ask much.</param>
    public static double QuestionsOver(Outcome policy, IReadOnlyList<Outcome> rules)
    {
        var above = rules.ToList().FindIndex(one => one.Known >= policy.Known);
        if (above < 0)
            return double.NaN;
        if (above == 0)
            return policy.Questions - rules[0].Questions;
        var (few, many) = (rules[above - 1], rules[above]);
        var share = (policy.Known - few.Known) / (many.Known - few.Known);
        return policy.Questions - (few.Questions + share * (many.Questions - few.Questions));
    }
}
