namespace TutorFunctions.Lessons.Templates;

internal enum Operator
{
    Or,
    And,
    Not,
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Negate,
    Multiply,
    Divide,
    FloorDivide,
    Remainder,
}

internal static class Operators
{
    /// <summary>The operator as an author writes it.</summary>
    public static string Written(this Operator name) =>
        name switch
        {
            Operator.Or => "or",
            Operator.And => "and",
            Operator.Not => "not",
            Operator.Equal => "==",
            Operator.Unequal => "!=",
            Operator.Less => "<",
            Operator.LessOrEqual => "<=",
            Operator.Greater => ">",
            Operator.GreaterOrEqual => ">=",
            Operator.Add => "+",
            Operator.Subtract or Operator.Negate => "-",
            Operator.Multiply => "*",
            Operator.Divide => "/",
            Operator.FloorDivide => "//",
            Operator.Remainder => "%",
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "An operator without a spelling: add it here."),
        };
}
