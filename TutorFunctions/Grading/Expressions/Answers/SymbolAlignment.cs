using TutorFunctions.Grading.Expressions.Reading;

namespace TutorFunctions.Grading.Expressions.Answers;

/// <summary>Gives the symbols of a reply the names that the key has for them.</summary>
internal static class SymbolAlignment
{
    /// <summary>
    /// The reply with "H" for the key's "h" where the key has only one of both and the reply too, and with the key's only symbol for what a
    /// comparison leaves out ("> 5").
    /// </summary>
    public static Expression Align(Expression reply, Expression key)
    {
        var known = key.Symbols();
        var used = reply.Symbols();
        if (used.IsSubsetOf(known))
            return reply;
        reply = WithPowers(reply, known, used);
        used = reply.Symbols();
        var names = new Dictionary<string, string>();
        foreach (var name in used)
        {
            if (known.Contains(name))
                continue;
            if (name == MathParser.LeftOutOperand && known.Count == 1)
                names[name] = known.First();
            else if (OtherCase(name) is { } other && known.Contains(other) && !used.Contains(other))
                names[name] = other;
        }

        if (names.Count == 0)
            return reply;
        return reply.Replace(part =>
            part is Symbol symbol && names.TryGetValue(symbol.Name, out var name) ? symbol with { Name = name } : null
        );
    }

    // "x2 - 2x" means x² - 2x where the key has an x and no x₂.
    private static Expression WithPowers(Expression reply, IReadOnlySet<string> known, IReadOnlySet<string> used) =>
        reply.Replace(part =>
            part is Symbol { Name: [_, '_', >= '2' and <= '9' and var power] name }
            && !known.Contains(name)
            && known.Contains(name[..1])
            && used.Contains(name[..1])
                ? new Power(new Symbol(name[..1]), new Number(power - '0'))
                : null
        );

    private static string? OtherCase(string name)
    {
        var first = name[0];
        if (char.IsLower(first))
            return char.ToUpperInvariant(first) + name[1..];
        return char.IsUpper(first) ? char.ToLowerInvariant(first) + name[1..] : null;
    }
}
