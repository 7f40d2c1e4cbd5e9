namespace TutorFunctions.Grading.Algebra;

/// <summary>
/// Gives each variable a number from 0 to 7. "H" in a reply means the key's "h" unless the key has both.
/// </summary>
public sealed class VariableNames
{
    private const int Most = 8;

    private readonly List<string> _names = new(4);

    /// <summary>π is no variable, but as it is no root of any polynomial it may be reckoned with as one.</summary>
    public const string Pi = "π";

    /// <summary>Number of names so far.</summary>
    public int Count => _names.Count;

    /// <summary>Takes up the variables of a key.</summary>
    public static VariableNames Of(params ReadOnlySpan<Expression> expressions)
    {
        var names = new VariableNames();
        foreach (var expression in expressions)
            names.Add(expression);
        return names;
    }

    /// <summary>The first variable of the expressions, or null when they have none.</summary>
    public static string? FirstOf(params ReadOnlySpan<Expression> expressions)
    {
        var names = Of(expressions);
        return names.Count == 0 ? null : names._names[0];
    }

    /// <summary>Whether the name, in its own case or as the only other case, is among them.</summary>
    public bool Knows(string name) => Find(name) >= 0;

    /// <summary>The number of a name, which is taken up when new; -1 when there are too many.</summary>
    public int IndexOf(string name)
    {
        var known = Find(name);
        if (known >= 0 || _names.Count == Most)
            return known;
        _names.Add(name);
        return _names.Count - 1;
    }

    private int Find(string name)
    {
        var other = -1;
        for (var index = 0; index < _names.Count; index++)
        {
            if (string.Equals(_names[index], name, StringComparison.Ordinal))
                return index;
            if (string.Equals(_names[index], name, StringComparison.OrdinalIgnoreCase))
                other = index;
        }

        return other;
    }

    private void Add(Expression expression)
    {
        switch (expression)
        {
            case Expression.Variable variable:
                AddExactly(variable.Name);
                break;
            case Expression.Negative negative:
                Add(negative.Operand);
                break;
            case Expression.Absolute absolute:
                Add(absolute.Operand);
                break;
            case Expression.Root root:
                Add(root.Radicand);
                break;
            case Expression.Binary binary:
                Add(binary.Left);
                Add(binary.Right);
                break;
        }
    }

    private void AddExactly(string name)
    {
        if (_names.Count < Most && !_names.Contains(name))
            _names.Add(name);
    }
}
