namespace TutorFunctions.Grading.Expressions.Conditions;

/// <summary>Sets of real numbers as they are written.</summary>
public static class Intervals
{
    /// <summary>Whether the expression is a set of real numbers and nothing else.</summary>
    public static bool IsSet(Expression expression) =>
        expression switch
        {
            Interval or Union or Intersection or NamedSet => true,
            ValueList { Kind: ValueListKind.Tuple or ValueListKind.List, Items: [var lower, var upper] } => IsInfinite(lower)
                || IsInfinite(upper),
            _ => false,
        };

    /// <summary>Whether it can be read as a set where one is expected: (1, 3) is a point or an interval.</summary>
    public static bool MayBeSet(Expression expression) =>
        IsSet(expression)
        || expression
            is ValueList { Kind: ValueListKind.Tuple or ValueListKind.List, Items.Count: 2 }
                or ValueList { Kind: ValueListKind.Set };

    /// <summary>The interval that a pair in round or square brackets stands for.</summary>
    public static Interval Of(ValueList pair)
    {
        var closed = pair.Kind == ValueListKind.List;
        return new(pair.Items[0], pair.Items[1], closed, closed) { Span = pair.Span };
    }

    public static bool IsInfinite(Expression expression) =>
        expression is Constant { Name: ConstantName.Infinity } or Negative { Operand: Constant { Name: ConstantName.Infinity } };
}
