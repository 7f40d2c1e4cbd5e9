using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Algebra;

/// <summary>An algebraic expression as it was written. Two are equal as records when they were written alike.</summary>
public abstract record Expression
{
    private Expression() { }

    /// <summary>A number; how it was written does not count for equality.</summary>
    public sealed record Number(Rational Value, NumberForm Form = NumberForm.Whole, int Decimals = 0, bool Reduced = true) : Expression
    {
        public bool Equals(Number? other) => other is not null && Value == other.Value;

        public override int GetHashCode() => Value.GetHashCode();
    }

    /// <summary>A variable, one letter with or without a subscript.</summary>
    public sealed record Variable(string Name) : Expression;

    public sealed record Pi : Expression;

    public sealed record Negative(Expression Operand) : Expression;

    public sealed record Binary(Operation Operation, Expression Left, Expression Right) : Expression;

    /// <summary>A root; its index is 2 or more.</summary>
    public sealed record Root(int Index, Expression Radicand) : Expression;

    public sealed record Absolute(Expression Operand) : Expression;

    /// <summary>Whether a variable occurs in it; any when <paramref name="name"/> is null.</summary>
    public bool Mentions(string? name = null) =>
        this switch
        {
            Variable variable => name is null || string.Equals(variable.Name, name, StringComparison.Ordinal),
            Negative negative => negative.Operand.Mentions(name),
            Binary binary => binary.Left.Mentions(name) || binary.Right.Mentions(name),
            Root root => root.Radicand.Mentions(name),
            Absolute absolute => absolute.Operand.Mentions(name),
            _ => false,
        };
}

public enum Operation
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
}
