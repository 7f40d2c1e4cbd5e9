namespace TutorFunctions.Lessons.Templates;

/// <summary>How one parameter of an item gets its value: from a list, from a range, or computed from those before it.</summary>
internal sealed class ParameterDraw
{
    private readonly Value[]? values;
    private readonly long lowest;
    private readonly long count;
    private readonly Expression? expression;
    private readonly string name;

    /// <param name="parameter">The parameter as its author wrote it.</param>
    /// <param name="before">The names of the parameters drawn before it.</param>
    /// <exception cref="TemplateException">It has no way to get a value, or its expression is wrong.</exception>
    public ParameterDraw(TemplateParameter parameter, IReadOnlyList<string> before)
    {
        name = parameter.Name;
        switch (parameter)
        {
            case { Expression: { } source }:
                expression = Parsed(source, before);
                break;
            case { Values.Count: > 0 }:
                values = [.. parameter.Values.Select(Value.Listed)];
                break;
            case { Lowest: { } from, Highest: { } to } when from <= to:
                (lowest, count) = (from, (long)to - from + 1);
                break;
            default:
                throw new TemplateException(
                    $"parameter '{name}' has nothing to draw from: give it from and to (from not above to), values, or an expression"
                );
        }
    }

    /// <exception cref="TemplateException">The expression has no value under this drawing.</exception>
    public Value Draw(ref SeededNumbers numbers, ReadOnlySpan<Value> before)
    {
        if (values is not null)
            return values[numbers.Below(values.Length)];
        if (expression is null)
            return Value.Of(lowest + numbers.Below(count));
        try
        {
            return Evaluation.Of(expression, before);
        }
        catch (TemplateException problem)
        {
            throw new TemplateException($"parameter '{name}': {problem.Message}", problem);
        }
    }

    private Expression Parsed(string source, IReadOnlyList<string> before)
    {
        try
        {
            return ExpressionParser.Parse(source, before);
        }
        catch (TemplateException problem)
        {
            throw new TemplateException($"parameter '{name}': {problem.Message}", problem);
        }
    }
}
