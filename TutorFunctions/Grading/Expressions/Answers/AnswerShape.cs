using TutorFunctions.Grading.Expressions.Conditions;

namespace TutorFunctions.Grading.Expressions.Answers;

/// <summary>What kind of answer an expression is, and the values that it names.</summary>
internal static class AnswerShape
{
    /// <summary>A point that is named, as P(2, -5), is the point.</summary>
    public static Expression WithoutPointName(Expression expression) =>
        expression is Product { Factors: [Symbol, ValueList { Kind: ValueListKind.Tuple } point] } ? point : expression;

    /// <summary>The values of a list in any dress: 5, -5; {5, -5}; ±5; 5 and -5. Null when it is no list of values.</summary>
    public static IReadOnlyList<Expression>? Values(Expression expression) =>
        expression switch
        {
            ValueList list when !ConditionForm.IsCondition(list) => Spread(list.Items),
            And or Or when !ConditionForm.IsCondition(expression) => Spread(expression.Children),
            _ when !ConditionForm.IsCondition(expression) && expression.Contains<PlusMinus>() => SignChoices.Of(expression),
            _ => null,
        };

    /// <summary>
    /// Values that carry names: those of x = 2, y = 3 in the order of the names, or of x₁ = 16, x₂ = -2. Null when it is no such list.
    /// </summary>
    public static IReadOnlyList<(string Name, Expression Value)>? NamedValues(Expression expression)
    {
        IReadOnlyList<Expression> conditions = expression switch
        {
            And or ValueList { Kind: not (ValueListKind.Tuple or ValueListKind.List) } => expression.Children,
            Relation => ConditionForm.Conjuncts(ConditionForm.Of(expression)),
            _ => [],
        };
        var values = new List<(string, Expression)>();
        foreach (var condition in conditions)
        {
            if (
                condition is not Relation { Signs: [RelationSign.Equal, ..], Operands: [var label, ..] } equation
                || Name(label) is not { } name
            )
                return null;
            values.Add((name, equation.Operands[^1]));
        }

        return values.Count > 1 ? values : null;
    }

    /// <summary>
    /// The solutions of several symbols as points: (5, 2) and (7, 2) of "p = 5, q = 2; p = 7, q = 2". Null when there are none.
    /// </summary>
    public static IReadOnlyList<Expression>? Points(Expression condition)
    {
        var points = new List<Expression>();
        foreach (var alternative in ConditionForm.Alternatives(ConditionForm.Of(condition)))
        {
            if (alternative is not And || NamedValues(alternative) is not { } values)
                return null;
            points.Add(new ValueList(ValueListKind.Tuple, ExpressionList.Of(values.Select(value => value.Value))));
        }

        return points.Count > 1 ? points : null;
    }

    /// <summary>
    /// What an equation says about something that only has a name: 2x + 1 of "f(x) = 2x + 1", "y = 2x + 1", "a_n = 2n + 1". Null when its
    /// left side is more than a name.
    /// </summary>
    public static Expression? NamedExpression(Expression expression)
    {
        if (expression is not Relation { Signs: [RelationSign.Equal or RelationSign.Approximately, ..] } relation)
            return null;
        var equation = ConditionForm.Of(relation) as Relation ?? relation;
        var (left, right) = (equation.Operands[0], equation.Operands[1]);
        if (IsName(left, right))
            return right;
        return IsName(right, left) && right is Symbol ? left : null;
    }

    // x, f(x), a_n and "an", |AB|, S₁ : S₂
    private static bool IsName(Expression label, Expression value) =>
        label switch
        {
            Symbol symbol => !value.Mentions(symbol.Name),
            Constant => !value.IsConstant(),
            Apply apply => !Functions.IsKnown(apply.Function),
            Product product => product.Factors.Count <= 4
                && product.Factors.All(factor => factor is Symbol)
                && !value.Mentions(((Symbol)product.Factors[0]).Name),
            Absolute absolute => absolute.Operand is Product or Symbol && value.IsConstant(),
            Ratio or Quotient => value.IsConstant()
                && !label.IsConstant()
                && label.Children.All(part => part is Symbol || (part is Product inner && inner.Factors.All(factor => factor is Symbol))),
            _ => false,
        };

    /// <summary>
    /// The letters of the name on the left of an equation: "an" of a_n = 4n, an = 4n and a(n) = 4n. Null when there is no name.
    /// </summary>
    public static string? NameOf(Expression expression) =>
        expression is Relation { Operands: [var label, ..] } && NamedExpression(expression) is not null
            ? Name(label) ?? (label is Apply apply ? apply.Function + string.Concat(apply.Arguments) : null)
            : null;

    private static string? Name(Expression label) =>
        label switch
        {
            Symbol symbol => symbol.Name.Replace("_", string.Empty, StringComparison.Ordinal),
            Product product when product.Factors.All(factor => factor is Symbol) => string.Concat(product.Factors.Select(Name)),
            _ => null,
        };

    private static List<Expression> Spread(ExpressionList items) => [.. items.SelectMany(SignChoices.Of)];
}
