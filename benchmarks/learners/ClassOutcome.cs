using TutorFunctions.Learners.Fitting;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>What each policy did to one class.</summary>
/// <param name="Claims">Whether knowledge tracing may judge by itself, from the other learners.</param>
/// <param name="InARow">By the number of right answers in a row that end the practice, from 1 on.</param>
/// <param name="Fixed">By the number of questions that everyone is asked, from 0 on.</param>
internal sealed record ClassOutcome(MasteryClaims Claims, Outcome Product, IReadOnlyList<Outcome> InARow, Outcome Oracle, IReadOnlyList<Outcome> Fixed)
{
    public const int LongestRow = 8;

    public Outcome ThreeInARow => InARow[2];

    /// <summary>
    /// Share of practice saved against the fewest questions for everyone that leave as many skills known. Where no number of questions does,
    /// against the number that leaves the most known, which is then in the policy's disfavour.
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
        var equal = Fixed[below].Known + (policy.Questions - below) * (Fixed[Math.Min(below + 1, Fixed.Count - 1)].Known - Fixed[below].Known);
        return policy.Known - equal;
    }

    /// <summary>Questions by which the product is longer than a mixture of two rules of so many in a row that leaves as many skills known; NaN where none does.</summary>
    public double QuestionsOverInARow
    {
        get
        {
            var above = InARow.ToList().FindIndex(one => one.Known >= Product.Known);
            if (above < 0)
                return double.NaN;
            if (above == 0)
                return Product.Questions - InARow[0].Questions;
            var (few, many) = (InARow[above - 1], InARow[above]);
            var share = (Product.Known - few.Known) / (many.Known - few.Known);
            return Product.Questions - (few.Questions + share * (many.Questions - few.Questions));
        }
    }
}
