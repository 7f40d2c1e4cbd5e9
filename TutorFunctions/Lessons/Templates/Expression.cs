namespace TutorFunctions.Lessons.Templates;

/// <summary>
/// What stands between braces in a template, as a tree. Parameters are known by their position, so that evaluation looks up no name.
/// </summary>
internal abstract record Expression
{
    private Expression() { }

    /// <summary>The position of the last parameter that the expression mentions, -1 when it mentions none.</summary>
    public int LastParameter =>
        this switch
        {
            Parameter parameter => parameter.Position,
            Unary unary => unary.Operand.LastParameter,
            Binary binary => Math.Max(binary.Left.LastParameter, binary.Right.LastParameter),
            Call call => call.Arguments.Max(argument => argument.LastParameter),
            _ => -1,
        };

    public sealed record Constant(Value Value) : Expression;

    public sealed record Parameter(string Name, int Position) : Expression;

    public sealed record Unary(Operator Operator, Expression Operand) : Expression;

    public sealed record Binary(Operator Operator, Expression Left, Expression Right) : Expression;

    /// <param name="Function">What is called.</param>
    /// <param name="Arguments">As many as the function takes.</param>
    public sealed record Call(ExpressionFunction Function, Expression[] Arguments) : Expression;
}
