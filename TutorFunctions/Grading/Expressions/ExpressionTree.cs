using System.Collections.Frozen;

namespace TutorFunctions.Grading.Expressions;

/// <summary>Walks through expressions.</summary>
public static class ExpressionTree
{
    /// <summary>The expression and all that it is made of, each before its parts.</summary>
    public static IEnumerable<Expression> SelfAndDescendants(this Expression expression)
    {
        yield return expression;
        foreach (var child in expression.Children)
        {
            foreach (var descendant in child.SelfAndDescendants())
                yield return descendant;
        }
    }

    public static bool Contains<TExpression>(this Expression expression)
        where TExpression : Expression => expression is TExpression || expression.Children.Any(child => child.Contains<TExpression>());

    public static bool Contains(this Expression expression, Func<Expression, bool> condition) =>
        condition(expression) || expression.Children.Any(child => child.Contains(condition));

    public static bool Mentions(this Expression expression, string symbol) =>
        expression.Contains(part => part is Symbol { Name: var name } && name == symbol);

    /// <summary>The names of the symbols in it.</summary>
    public static IReadOnlySet<string> Symbols(this Expression expression)
    {
        HashSet<string>? names = null;
        AddSymbols(expression, ref names);
        return names is null ? FrozenSet<string>.Empty : names;
    }

    private static void AddSymbols(Expression expression, ref HashSet<string>? names)
    {
        if (expression is Symbol { Name: var name })
            (names ??= new(StringComparer.Ordinal)).Add(name);
        foreach (var child in expression.Children)
            AddSymbols(child, ref names);
    }

    /// <summary>Whether it has no symbols and no functions that are only named.</summary>
    public static bool IsConstant(this Expression expression) =>
        !expression.Contains(part => part is Symbol || part is Apply { Function: var function } && !Functions.IsKnown(function));

    public static int Size(this Expression expression) => 1 + expression.Children.Sum(child => child.Size());

    /// <summary>
    /// The expression with some of its parts replaced, the inner ones first; <paramref name="replace"/> gives null for what stays.
    /// </summary>
    public static Expression Replace(this Expression expression, Func<Expression, Expression?> replace)
    {
        var children = expression.Children;
        var changed = false;
        var mapped = children.Map(child =>
        {
            var next = child.Replace(replace);
            changed |= !ReferenceEquals(next, child);
            return next;
        });
        var rebuilt = changed ? expression.WithChildren(mapped) : expression;
        return replace(rebuilt) ?? rebuilt;
    }

    /// <summary>The same kind of expression made of other parts, as many as before.</summary>
    public static Expression WithChildren(this Expression expression, ExpressionList children) =>
        expression switch
        {
            Sum sum => sum with { Terms = children },
            Negative negative => negative with { Operand = children[0] },
            PlusMinus signed => signed with { Operand = children[0] },
            Product product => product with { Factors = children },
            Quotient quotient => quotient with { Numerator = children[0], Denominator = children[1] },
            Power power => power with { Base = children[0], Exponent = children[1] },
            Root root => root with { Radicand = children[0], Index = children[1] },
            Absolute absolute => absolute with { Operand = children[0] },
            Factorial factorial => factorial with { Operand = children[0] },
            Percent percent => percent with { Operand = children[0] },
            Degrees degrees => degrees with { Operand = children[0] },
            Apply apply => apply with { Arguments = children },
            Ratio ratio => ratio with { Parts = children },
            Matrix matrix => matrix with { Entries = children },
            Relation relation => relation with { Operands = children },
            And and => and with { Operands = children },
            Or or => or with { Operands = children },
            ValueList list => list with { Items = children },
            Interval interval => interval with { Lower = children[0], Upper = children[1] },
            Union union => union with { Operands = children },
            Intersection intersection => intersection with { Operands = children },
            _ => expression,
        };
}
