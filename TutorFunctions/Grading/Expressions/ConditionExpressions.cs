namespace TutorFunctions.Grading.Expressions;

public enum RelationSign
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Approximately,
    ElementOf,
}

/// <summary>A chain of comparisons, as 1 &lt; x ≤ 5: one sign fewer than operands.</summary>
public sealed record Relation(ExpressionList Operands, IReadOnlyList<RelationSign> Signs) : Expression
{
    public Relation(Expression left, RelationSign sign, Expression right)
        : this([left, right], [sign]) { }

    public override ExpressionList Children => Operands;

    public bool Equals(Relation? other) => other is not null && Operands.Equals(other.Operands) && Signs.SequenceEqual(other.Signs);

    public override int GetHashCode() => HashCode.Combine(Operands, Signs.Count);
}

public sealed record And(ExpressionList Operands) : Expression
{
    public override ExpressionList Children => Operands;
}

public sealed record Or(ExpressionList Operands) : Expression
{
    public override ExpressionList Children => Operands;
}

public enum ValueListKind
{
    /// <summary>Values beside each other without brackets: 3, 5.</summary>
    Sequence,

    /// <summary>In round brackets: a point, or an open interval.</summary>
    Tuple,

    /// <summary>In square brackets: a list, or a closed interval.</summary>
    List,

    /// <summary>In braces.</summary>
    Set,
}

public sealed record ValueList(ValueListKind Kind, ExpressionList Items) : Expression
{
    public override ExpressionList Children => Items;
}

/// <summary>An interval whose brackets leave no doubt that it is one: [1, 3), ]1, 3].</summary>
public sealed record Interval(Expression Lower, Expression Upper, bool IncludesLower, bool IncludesUpper) : Expression
{
    public override ExpressionList Children => [Lower, Upper];
}

public sealed record Union(ExpressionList Operands) : Expression
{
    public override ExpressionList Children => Operands;
}

public sealed record Intersection(ExpressionList Operands) : Expression
{
    public override ExpressionList Children => Operands;
}

public enum SetName
{
    Empty,
    Reals,
}

/// <summary>A set that is named: ∅ or "no solution", ℝ or "all real numbers".</summary>
public sealed record NamedSet(SetName Name) : Expression;
