namespace TutorFunctions.Grading.Expressions.Printing;

/// <summary>How strongly an expression holds together; one that holds less than its place asks for needs brackets.</summary>
internal enum Precedence
{
    Sequence,
    Or,
    And,
    Relation,
    Union,
    Ratio,
    Sum,
    Product,
    Sign,
    Power,
    Operand,
}

internal static class Precedences
{
    public static Precedence Of(Expression expression) =>
        expression switch
        {
            ValueList { Kind: ValueListKind.Sequence } => Precedence.Sequence,
            Or => Precedence.Or,
            And => Precedence.And,
            Relation => Precedence.Relation,
            Union or Intersection => Precedence.Union,
            Ratio => Precedence.Ratio,
            Sum => Precedence.Sum,
            Negative or PlusMinus => Precedence.Sum,
            Product or Quotient or MixedNumber => Precedence.Product,
            Power or Factorial or Percent or Degrees => Precedence.Power,
            Number number when number.Written.Contains('/') => Precedence.Product,
            Number number when number.Value.Sign < 0 => Precedence.Sum,
            Number number when number.Written.Contains('e') => Precedence.Product,
            _ => Precedence.Operand,
        };
}
