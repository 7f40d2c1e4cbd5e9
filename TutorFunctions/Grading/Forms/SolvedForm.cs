using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Answers;
using TutorFunctions.Grading.Expressions.Conditions;

namespace TutorFunctions.Grading.Forms;

/// <summary>Solved: each alternative says what the symbol is, or on which side of what it lies.</summary>
public static class SolvedForm
{
    /// <summary>What is left to do; <paramref name="symbol"/> is any when null.</summary>
    public static IReadOnlyList<WorkLeft> Find(Expression answer, string? symbol)
    {
        var condition = ConditionForm.Of(answer);
        foreach (var alternative in ConditionForm.Alternatives(condition))
        {
            foreach (var conjunct in ConditionForm.Conjuncts(alternative))
            {
                if (conjunct is Relation relation && !SolvedValues.IsSolved(relation, symbol))
                    return [new(WorkKind.NotSolved, relation)];
            }
        }

        return [];
    }
}
