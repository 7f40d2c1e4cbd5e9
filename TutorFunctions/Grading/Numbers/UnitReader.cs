using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Reads the unit that follows a number: "cm^2", "square feet", "km/h", "miles per hour", "°C".</summary>
internal static class UnitReader
{
    /// <summary>The unit that begins at a token, with the token after it; null when there is none.</summary>
    public static Unit? Read(List<Token> tokens, int start, out int next)
    {
        next = start;
        if (start >= tokens.Count || Factor(tokens, start, out next) is not { } unit)
            return null;
        while (next < tokens.Count)
        {
            // km h^-1
            if (tokens[next].Kind == TokenKind.Word && Factor(tokens, next, out var past) is { } factor && factor.Name.Contains('^'))
            {
                unit = Combine(unit, factor, 1);
                next = past;
                continue;
            }

            var divides =
                tokens[next].Kind == TokenKind.Divide
                || tokens[next].IsWord("per")
                || tokens[next].IsWord("an")
                || tokens[next].IsWord("a");
            if (!divides && tokens[next].Kind != TokenKind.Times)
                break;
            if (next + 1 >= tokens.Count || Factor(tokens, next + 1, out var end) is not { } other)
                break;
            unit = Combine(unit, other, divides ? -1 : 1);
            next = end;
        }

        return unit;
    }

    private static Unit Combine(Unit unit, Unit other, int power) =>
        new(
            unit.Name + (power < 0 ? "/" : "*") + other.Name,
            unit.Dimension.Times(other.Dimension, power),
            power < 0 ? unit.Factor / other.Factor : unit.Factor * other.Factor
        );

    private static Unit? Factor(List<Token> tokens, int start, out int next)
    {
        next = start;
        if (start + 1 < tokens.Count && tokens[start].Kind == TokenKind.Word)
        {
            var before = tokens[start].Lower switch
            {
                "square" or "sq" => 2,
                "cubic" or "cu" => 3,
                _ => 1,
            };
            if (before > 1)
            {
                var at = tokens[start + 1].Text == "." ? start + 2 : start + 1;
                return Simple(tokens, at, out next) is { } based ? Raise(based, before) : null;
            }
        }

        if (Simple(tokens, start, out next) is not { } unit)
            return null;
        return tokens[start].Kind == TokenKind.Word ? Raise(unit, Exponent(tokens, ref next)) : unit;
    }

    private static Unit Raise(Unit unit, int power) =>
        power == 1 ? unit : new(unit.Name + "^" + power, default(Dimension).Times(unit.Dimension, power), unit.Factor.Power(power)!.Value);

    private static int Exponent(List<Token> tokens, ref int next)
    {
        var at = next;
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Power)
            at++;
        var braced = at > next && at < tokens.Count && tokens[at].Kind == TokenKind.Open;
        if (braced)
            at++;
        var isNegative = at > next && at < tokens.Count && tokens[at].Kind == TokenKind.Minus;
        if (isNegative)
            at++;
        if (at >= tokens.Count || !tokens[at].IsWhole || (at == next && tokens[at].Spaced))
            return 1;
        if (tokens[at].Value < 1 || tokens[at].Value > 4 || (tokens[at].Value == 1 && !isNegative))
            return 1;
        next = braced ? Math.Min(at + 2, tokens.Count) : at + 1;
        return (int)tokens[at].Value.Numerator * (isNegative ? -1 : 1);
    }

    private static Unit? Simple(List<Token> tokens, int start, out int next)
    {
        next = start + 1;
        if (start >= tokens.Count)
            return null;
        var token = tokens[start];
        switch (token.Kind)
        {
            case TokenKind.Word:
                return Word(tokens, start, ref next);
            case TokenKind.Money or TokenKind.Other:
                return UnitTable.Find(token.Text);
            case TokenKind.Degree:
                var scale = next < tokens.Count && tokens[next].Lower is "c" or "f" or "celsius" or "fahrenheit";
                return UnitTable.Find(scale ? "°" + tokens[next++].Lower[..1].ToUpperInvariant() : token.Text);
            default:
                return null;
        }
    }

    // "c.m." is cm, and "m.p.h." mph.
    private static Unit? Dotted(List<Token> tokens, int start, out int end)
    {
        end = start;
        var name = string.Empty;
        while (end < tokens.Count && tokens[end] is { Kind: TokenKind.Word, Text.Length: 1 } && (end == start || !tokens[end].Spaced))
        {
            name += tokens[end++].Text;
            if (end >= tokens.Count || tokens[end] is not { Text: ".", Spaced: false })
                break;
            end++;
        }

        return name.Length > 1 ? UnitTable.Find(name) : null;
    }

    private static Unit? Word(List<Token> tokens, int start, ref int next)
    {
        var word = tokens[start].Lower;
        var following = next < tokens.Count ? tokens[next] : null;
        // "fluid ounces", "kilowatt hours", "mm Hg"
        if (following?.Kind == TokenKind.Word && UnitTable.Find(tokens[start].Text + following.Text) is { } joined)
        {
            next++;
            return joined;
        }

        if (word is "degrees" or "degree" or "deg" && following?.Lower is "c" or "f" or "celsius" or "fahrenheit")
        {
            next++;
            return UnitTable.Find("°" + following!.Lower[..1].ToUpperInvariant());
        }

        if (Dotted(tokens, start, out var end) is { } dotted)
        {
            next = end;
            return dotted;
        }

        // "24 in the box" has no inches in it, and "3 a" no are.
        var mayBeProse =
            word is "in" or "a" or "i" or "s" or "c" or "f" or "h" or "k" or "p" or "d" or "b" or "n" or "t" or "v" or "w" or "j" or "l";
        if (mayBeProse && following is { Kind: TokenKind.Word, Spaced: true } && tokens[start].Spaced)
            return null;
        var unit = UnitTable.Find(tokens[start].Text);
        // "8 oz." writes the short form with its stop.
        if (unit is not null && following is { Kind: TokenKind.Stop, Text: ".", Spaced: false } && next + 1 < tokens.Count)
            next++;
        return unit;
    }
}
