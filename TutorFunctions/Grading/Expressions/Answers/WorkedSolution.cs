using TutorFunctions.Grading.Expressions.Conditions;

namespace TutorFunctions.Grading.Expressions.Answers;

/// <summary>Answers that show the way: "2x = 10, x = 5", "15 - 5 = 10, 10/2 = 5".</summary>
public static class WorkedSolution
{
    /// <summary>
    /// What the steps end with, where each is a true calculation or has the same solutions as the one before; the answer itself when it is
    /// no row of such steps.
    /// </summary>
    public static Expression Conclusion(Expression answer)
    {
        if (
            answer is not ValueList { Kind: ValueListKind.Sequence, Items: { Count: > 1 } items }
            || !items.All(item => item is Relation or Or)
        )
            return answer;
        var steps = items.Where(item => !IsTrueCalculation(item)).ToList();
        if (steps.Count == 0)
            return ((Relation)items[^1]).Operands[^1];
        var last = steps[^1];
        // x = 4, x = 5 are two solutions, x = 4, y = 5 a point: neither is a row of steps.
        return steps.Take(steps.Count - 1).All(step => ConditionComparison.Compare(step, last) != ConditionAgreement.Different)
            ? last
            : answer;
    }

    private static bool IsTrueCalculation(Expression step) =>
        step is Relation { Signs: var signs, Operands: var sides }
        && step.IsConstant()
        && signs.All(sign => sign == RelationSign.Equal)
        && sides.Skip(1).All(side => Equivalence.AreEqual(sides[0], side));
}
