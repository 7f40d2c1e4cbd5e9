using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions;

/// <summary>
/// A piece of mathematics as it was written: nothing is simplified, and brackets show only in the shape of the tree. Two are equal when
/// they were written alike, whatever text they were read from.
/// </summary>
public abstract record Expression
{
    private protected Expression() { }

    /// <summary>Where it stands in the text it was read from. Does not count for equality.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The expressions it is directly made of, in reading order.</summary>
    public virtual ExpressionList Children => ExpressionList.Empty;

    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    public sealed override string ToString() => Printing.PlainTextPrinter.Print(this);
}

/// <summary>A number without a sign. Two are equal when their values are, however they were written.</summary>
/// <param name="Value">The exact value.</param>
/// <param name="Written">Its digits as typed, with a point for decimals and none for thousands: "3.140", "1.23e-3", "0.9(6)".</param>
public sealed record Number(Rational Value, string Written) : Expression
{
    public Number(Rational value)
        : this(value, value.ToString()) { }

    public bool Equals(Number? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();
}

/// <summary>A whole number and a fraction that are meant as their sum: 1 3/4.</summary>
public sealed record MixedNumber(BigInteger Whole, BigInteger Numerator, BigInteger Denominator) : Expression
{
    public Rational Value => Rational.Of((Whole * Denominator) + Numerator, Denominator);
}

public enum ConstantName
{
    Pi,
    E,
    I,
    Infinity,
}

public sealed record Constant(ConstantName Name) : Expression;

/// <summary>A letter for a quantity, with its subscript: "x", "x_1", "a_n", "θ", "y'".</summary>
public sealed record Symbol(string Name) : Expression;

/// <summary>A sum of two or more terms; a term that is taken away is a <see cref="Negative"/>.</summary>
public sealed record Sum(ExpressionList Terms) : Expression
{
    public override ExpressionList Children => Terms;
}

public sealed record Negative(Expression Operand) : Expression
{
    public override ExpressionList Children => [Operand];
}

/// <summary>A term with both signs: ±a, or ∓a where <paramref name="MinusFirst"/>.</summary>
public sealed record PlusMinus(Expression Operand, bool MinusFirst = false) : Expression
{
    public override ExpressionList Children => [Operand];
}

public sealed record Product(ExpressionList Factors) : Expression
{
    public override ExpressionList Children => Factors;
}

public sealed record Quotient(Expression Numerator, Expression Denominator) : Expression
{
    public override ExpressionList Children => [Numerator, Denominator];
}

public sealed record Power(Expression Base, Expression Exponent) : Expression
{
    public override ExpressionList Children => [Base, Exponent];
}

public sealed record Root(Expression Radicand, Expression Index) : Expression
{
    public override ExpressionList Children => [Radicand, Index];
}

public sealed record Absolute(Expression Operand) : Expression
{
    public override ExpressionList Children => [Operand];
}

public sealed record Factorial(Expression Operand) : Expression
{
    public override ExpressionList Children => [Operand];
}

public sealed record Percent(Expression Operand) : Expression
{
    public override ExpressionList Children => [Operand];
}

public sealed record Degrees(Expression Operand) : Expression
{
    public override ExpressionList Children => [Operand];
}

/// <summary>
/// A function of one or more arguments. Known ones have the names of <see cref="Functions"/>; a logarithm's second argument is its base.
/// </summary>
public sealed record Apply(string Function, ExpressionList Arguments) : Expression
{
    public Apply(string function, Expression argument)
        : this(function, [argument]) { }

    public override ExpressionList Children => Arguments;
}

/// <summary>Two or more numbers compared: 3 : 2, 1 : 2 : 5.</summary>
public sealed record Ratio(ExpressionList Parts) : Expression
{
    public override ExpressionList Children => Parts;
}

public sealed record Matrix(int Rows, int Columns, ExpressionList Entries) : Expression
{
    public override ExpressionList Children => Entries;
}
