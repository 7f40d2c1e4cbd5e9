namespace TutorFunctions.Lessons.Templates;

/// <summary>The parameters of an item and the conditions that a drawing of them must meet.</summary>
internal sealed class ParameterDrawing
{
    /// <summary>
    /// How often a question is drawn before giving up. A pack is refused when <see cref="AttemptsInCheck"/> do not do for one of many
    /// seeds, so that for an accepted pack this many always do.
    /// </summary>
    public const int AttemptsWhenAsked = 4000;

    public const int AttemptsInCheck = 200;

    private readonly ParameterDraw[] parameters;

    // By the position of the last parameter that each needs: a drawing fails as early as it can, and a condition such as b != c keeps
    // a later parameter from dividing by zero.
    private readonly Condition[][] conditions;

    /// <exception cref="TemplateException">A parameter or a constraint is wrong.</exception>
    public ParameterDrawing(IReadOnlyList<TemplateParameter> parameters, IReadOnlyList<string> constraints)
    {
        Names = [.. parameters.Select(parameter => parameter.Name)];
        this.parameters = [.. parameters.Select((parameter, at) => new ParameterDraw(parameter, Names[..at]))];
        var parsed = constraints.Select(source => Condition.Parse(source, Names)).ToLookup(condition => condition.Position);
        conditions = [.. Names.Select((_, position) => parsed[position].ToArray())];
    }

    public string[] Names { get; }

    /// <summary>Draws until every constraint is met.</summary>
    /// <returns>The values by position, or null when no drawing out of <paramref name="attempts"/> meets the constraints.</returns>
    public Value[]? Draw(ref SeededNumbers numbers, int attempts)
    {
        var drawing = new Value[parameters.Length];
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            if (Fill(drawing, ref numbers))
                return drawing;
        }

        return null;
    }

    private bool Fill(Value[] drawing, ref SeededNumbers numbers)
    {
        for (var position = 0; position < drawing.Length; position++)
        {
            drawing[position] = parameters[position].Draw(ref numbers, drawing);
            foreach (var condition in conditions[position])
            {
                if (!condition.Holds(drawing))
                    return false;
            }
        }

        return true;
    }

    private sealed record Condition(Expression Expression, string Source)
    {
        // A condition over no parameter at all is checked with the first.
        public int Position => Math.Max(0, Expression.LastParameter);

        public static Condition Parse(string source, IReadOnlyList<string> names)
        {
            try
            {
                return new Condition(ExpressionParser.Parse(source, names), source);
            }
            catch (TemplateException problem)
            {
                throw new TemplateException($"constraint '{source}': {problem.Message}", problem);
            }
        }

        public bool Holds(Value[] drawing)
        {
            try
            {
                return Evaluation.Of(Expression, drawing).AsTruth("a constraint");
            }
            catch (TemplateException problem)
            {
                throw new TemplateException($"constraint '{Source}': {problem.Message}", problem);
            }
        }
    }
}
