namespace TutorFunctions.Grading.Expressions.Conditions;

/// <summary>
/// Brings conditions as people write them into one shape: comparisons of two sides joined by and, or. "x = 5 or -5", "x = ±5", "x = 5, x =
/// -5" and "x = 5 and x = -5" become x = 5 or x = -5; "(x, y) = (2, 3)" becomes x = 2 and y = 3; "1 &lt; x &lt; 5" becomes 1 &lt; x and x
/// &lt; 5.
/// </summary>
public static class ConditionForm
{
    /// <summary>The condition in that shape; what is no condition comes back as it is.</summary>
    public static Expression Of(Expression expression) =>
        expression switch
        {
            Relation relation => OfRelation(relation),
            Or or => Any(Completed(or.Operands).Select(Of)),
            And and => OfAnd(Completed(and.Operands)),
            ValueList { Kind: ValueListKind.Sequence } sequence when IsCondition(sequence) => OfAnd(Completed(sequence.Items)),
            ValueList { Kind: ValueListKind.Set } set when set.Items.Count > 0 && set.Items.All(item => item is Relation) => OfAnd([
                .. set.Items,
            ]),
            _ => expression,
        };

    /// <summary>Whether the expression says something that is true or false, rather than naming a value.</summary>
    public static bool IsCondition(Expression expression) =>
        expression switch
        {
            Relation => true,
            And or Or => expression.Children.Any(IsCondition),
            ValueList { Kind: ValueListKind.Sequence, Items: [Relation { Signs: [RelationSign.Equal, ..] }, ..] } sequence =>
                sequence.Items.All(item => item is Relation || !IsCondition(item)),
            ValueList { Kind: ValueListKind.Sequence or ValueListKind.Set } list => list.Items.Count > 0
                && list.Items.All(item => item is Relation),
            _ => false,
        };

    /// <summary>The alternatives of a condition, one when it has no "or".</summary>
    public static IReadOnlyList<Expression> Alternatives(Expression condition) => condition is Or or ? or.Operands : [condition];

    /// <summary>What must hold together, one when there is no "and".</summary>
    public static IReadOnlyList<Expression> Conjuncts(Expression condition) => condition is And and ? and.Operands : [condition];

    private static Expression OfRelation(Relation relation)
    {
        if (relation.Contains<PlusMinus>())
            return Any(SignChoices.Of(relation).Select(Of));
        if (relation.Signs.All(sign => sign is RelationSign.Equal or RelationSign.Approximately))
            return OfEquality(relation);
        if (relation.Signs.Count == 1)
            return relation;
        return All(relation.Signs.Select((sign, at) => OfRelation(new Relation(relation.Operands[at], sign, relation.Operands[at + 1]))));
    }

    // Of "x = 5 + 6 = 11 ≈ 12" the last exact side counts; a point is equal when its coordinates are.
    private static Expression OfEquality(Relation relation)
    {
        var last = 1;
        while (last < relation.Signs.Count && relation.Signs[last] == RelationSign.Equal)
            last++;
        var (left, right) = (relation.Operands[0], relation.Operands[last]);
        if (
            left is ValueList { Kind: ValueListKind.Tuple } names
            && right is ValueList { Kind: ValueListKind.Tuple } values
            && names.Items.Count == values.Items.Count
        )
        {
            return All(names.Items.Select((name, at) => (Expression)new Relation(name, RelationSign.Equal, values.Items[at])));
        }

        return new Relation(left, RelationSign.Equal, right) { Span = relation.Span };
    }

    private static Expression OfAnd(List<Expression> operands)
    {
        if (AreSolutions(operands))
            return Any(operands.Select(Of));
        return Cases(operands) is { } cases ? Any(cases) : All(operands.Select(Of));
    }

    // "x = 5 and x = -5" names two solutions.
    private static bool AreSolutions(List<Expression> operands) =>
        operands.Count > 1
        && operands.TrueForAll(operand =>
            operand is Relation { Signs: [RelationSign.Equal], Operands: [Symbol or ValueList, ..] } solved
            && solved.Operands[0].Equals(operands[0].Children[0])
            && !(solved.Operands[0] is Symbol symbol && solved.Operands[1].Mentions(symbol.Name))
        );

    // "p = 5, q = 2; p = 7, q = 2": a symbol that comes again begins the next case.
    private static List<Expression>? Cases(List<Expression> operands)
    {
        if (
            operands.Count < 3
            || !operands.TrueForAll(operand => operand is Relation { Signs: [RelationSign.Equal], Operands: [Symbol, _] })
        )
            return null;
        var cases = new List<List<Expression>>();
        foreach (var operand in operands)
        {
            if (cases.Count == 0 || operand.Children[0].Equals(cases[0][0].Children[0]))
                cases.Add([]);
            cases[^1].Add(operand);
        }

        return cases.Count > 1 && cases.TrueForAll(each => each.Count == cases[0].Count)
            ? cases.ConvertAll(each => All(each.Select(Of)))
            : null;
    }

    // "x = 5 or -5": what is left out is taken from the statement before.
    private static List<Expression> Completed(ExpressionList operands)
    {
        var completed = new List<Expression>(operands.Count);
        Relation? before = null;
        foreach (var operand in operands)
        {
            var next = operand;
            if (next is Relation { Signs.Count: 1 } relation)
                before = relation;
            else if (before is { Signs: [RelationSign.Equal] } && !IsCondition(next))
                next = new Relation(before.Operands[0], RelationSign.Equal, next) { Span = next.Span };
            completed.Add(next);
        }

        return completed;
    }

    private static Expression Any(IEnumerable<Expression> alternatives)
    {
        var all = alternatives.SelectMany(Alternatives).ToList();
        return all.Count == 1 ? all[0] : new Or(ExpressionList.Of(all));
    }

    private static Expression All(IEnumerable<Expression> conjuncts)
    {
        var all = conjuncts.SelectMany(Conjuncts).ToList();
        return all.Count == 1 ? all[0] : new And(ExpressionList.Of(all));
    }
}
