using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Conditions;

/// <summary>Compares conditions on several symbols that are joined by "and" and "or".</summary>
internal static class CombinationComparison
{
    private const int MostOperands = 12;

    public static bool AreSame(Expression left, Expression right)
    {
        if (left is And || right is And)
        {
            var (first, second) = (ConditionForm.Conjuncts(left), ConditionForm.Conjuncts(right));
            return ArePaired(first, second) || HaveSameReducedForm(first, second);
        }

        if (left is Or || right is Or)
            return ArePaired(ConditionForm.Alternatives(left), ConditionForm.Alternatives(right));
        return AreSamePointwise(left, right);
    }

    // Each operand has another that is the same condition.
    private static bool ArePaired(IReadOnlyList<Expression> left, IReadOnlyList<Expression> right)
    {
        if (left.Count != right.Count || left.Count > MostOperands)
            return false;
        if (left.Count == 1)
            return AreSamePointwise(left[0], right[0]);
        var taken = new bool[right.Count];
        foreach (var operand in left)
        {
            var partner = Enumerable
                .Range(0, right.Count)
                .FirstOrDefault(at => !taken[at] && ConditionComparison.Compare(operand, right[at]) != ConditionAgreement.Different, -1);
            if (partner < 0)
                return false;
            taken[partner] = true;
        }

        return true;
    }

    private static bool AreSamePointwise(Expression left, Expression right) =>
        left is Relation { Signs: [var sign] } first
        && right is Relation { Signs: [var other] } second
        && sign == other
        && Equivalence.AreEqual(first.Operands[0], second.Operands[0])
        && Equivalence.AreEqual(first.Operands[1], second.Operands[1]);

    private static bool HaveSameReducedForm(IReadOnlyList<Expression> left, IReadOnlyList<Expression> right)
    {
        var generators = new Generators();
        var first = LinearSystem.Reduce(left, generators);
        var second = LinearSystem.Reduce(right, generators);
        if (first is null || second is null || first.Count != second.Count)
            return false;
        return first.Zip(second).All(pair => AreSameRow(pair.First, pair.Second));
    }

    private static bool AreSameRow(Rational[] first, Rational[] second)
    {
        for (var at = 0; at < first.Length; at++)
        {
            if (first[at] != second[at])
                return false;
        }

        return true;
    }
}
