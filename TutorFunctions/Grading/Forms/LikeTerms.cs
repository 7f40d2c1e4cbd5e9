using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Forms;

/// <summary>Terms of the same sum that differ in their number only: 3x and 2x, 4 and 1/2, 5√3 and √3.</summary>
internal static class LikeTerms
{
    private const int MostTerms = 40;

    /// <summary>The first such pair as work left, in this sum or in one inside it; null when there is none.</summary>
    public static WorkLeft? Find(Expression expression)
    {
        foreach (var part in expression.SelfAndDescendants())
        {
            if (part is Sum sum && OfSum(sum) is { } work)
                return work;
        }

        return null;
    }

    private static WorkLeft? OfSum(Sum sum)
    {
        var terms = Parts.Terms(sum);
        if (terms.Count > MostTerms)
            return null;
        var generators = new Generators();
        var forms = terms.ConvertAll(term => NormalForm.Of(term.Term, generators));
        for (var first = 0; first < terms.Count; first++)
        {
            for (var second = 0; second < first; second++)
            {
                if (forms[first] is not { } left || forms[second] is not { } right || left.IsZero || right.IsZero)
                    continue;
                // x(x+1) and 3x(x+1) are not like terms of a sum of single terms, but work is left there too.
                if (left.Over(right)?.Value is not null)
                    return new(left.Value is null ? WorkKind.LikeTerms : WorkKind.Arithmetic, sum);
            }
        }

        return null;
    }
}
