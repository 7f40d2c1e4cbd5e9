using TutorFunctions.Grading.Expressions.Conditions;

namespace TutorFunctions.Grading.Expressions.Answers;

/// <summary>The values that solved equations give to a symbol.</summary>
public static class SolvedValues
{
    /// <summary>
    /// The symbol and its values, in order, of "x = 2 or x = -2"; null when an alternative does not say what the same symbol is.
    /// </summary>
    public static (string Symbol, IReadOnlyList<Expression> Values)? Of(Expression answer)
    {
        string? symbol = null;
        var values = new List<Expression>();
        foreach (var alternative in ConditionForm.Alternatives(ConditionForm.Of(answer)))
        {
            if (alternative is not Relation { Signs: [RelationSign.Equal] } equation || Alone(equation, null) is not var (name, value))
                return null;
            if (symbol is not null && name != symbol)
                return null;
            symbol = name;
            values.Add(value);
        }

        return symbol is null ? null : (symbol, values);
    }

    /// <summary>Whether one side of a comparison is the symbol (any when null), which does not occur on the other.</summary>
    public static bool IsSolved(Relation relation, string? symbol) => Alone(relation, symbol) is not null;

    private static (string Symbol, Expression Value)? Alone(Relation relation, string? symbol)
    {
        var (left, right) = (relation.Operands[0], relation.Operands[^1]);
        if (left is Symbol first && (symbol is null || first.Name == symbol) && !right.Mentions(first.Name))
            return (first.Name, right);
        return right is Symbol second && (symbol is null || second.Name == symbol) && !left.Mentions(second.Name)
            ? (second.Name, left)
            : null;
    }
}
