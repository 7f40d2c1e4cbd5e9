using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Finds out from a question which units belong to its answer, where the key names none.</summary>
internal static class AskedUnit
{
    /// <summary>
    /// The unit to take the accepted number in when the reply names a unit: the one asked for ("how many kilograms"), or the reply's own
    /// where the question leaves it open. Null when the reply's unit has no place in the question.
    /// </summary>
    public static Unit? For(AnswerKey key, Unit given)
    {
        var prompt = Lexer.Read(key.Prompt ?? string.Empty, commasInNumbers: true);
        if (Asked(prompt) is { } asked)
            return asked.Dimension == given.Dimension ? asked : null;
        var tokens = Lexer.Read((key.Stem ?? string.Empty) + "\n" + key.Prompt, commasInNumbers: true);
        var mentioned = Mentioned(tokens);
        var alike = mentioned.FindAll(unit => unit.Dimension == given.Dimension);
        if (alike.Count > 0)
            return alike.Find(unit => unit.Factor == given.Factor) is not null ? given : alike[^1];
        if (given.Dimension.IsMoney && mentioned.Exists(unit => unit.Dimension.IsMoney))
            return null;
        if (prompt.Exists(token => Measures(token.Lower, given.Dimension)))
            return given;
        // An area comes from lengths, a speed from a length and a time.
        return mentioned.Count > 0 && IsMadeOf(given, mentioned) ? given : null;
    }

    // What is measured when the question speaks of it without a unit, as in "What is the area?"
    private static bool Measures(string lower, Dimension dimension) =>
        lower switch
        {
            "length"
            or "width"
            or "height"
            or "wide"
            or "tall"
            or "high"
            or "deep"
            or "far"
            or "distance"
            or "perimeter"
            or "circumference"
            or "radius"
            or "diameter"
            or "side"
            or "sides"
            or "base" => dimension == new Dimension(Length: 1),
            "long" => dimension == new Dimension(Length: 1) || dimension == new Dimension(Time: 1),
            "area" or "surface" => dimension == new Dimension(Length: 2),
            "volume" or "capacity" => dimension == new Dimension(Length: 3),
            "weigh" or "weighs" or "weight" or "mass" or "heavy" => dimension == new Dimension(Mass: 1),
            "time" or "old" or "age" => dimension == new Dimension(Time: 1),
            "speed" or "fast" or "rate" => dimension == new Dimension(Length: 1, Time: -1),
            "angle" or "angles" => dimension == new Dimension(Angle: 1),
            "temperature" => dimension == new Dimension(Temperature: 1),
            "cost"
            or "costs"
            or "price"
            or "pay"
            or "paid"
            or "money"
            or "earn"
            or "spend"
            or "spent"
            or "interest"
            or "profit"
            or "salary" => dimension.IsMoney,
            _ => false,
        };

    // "How many kilograms", "in metres"
    private static Unit? Asked(List<Token> prompt)
    {
        for (var at = prompt.Count - 2; at >= 0; at--)
        {
            if (prompt[at].Lower is not ("many" or "in"))
                continue;
            if (IsName(prompt, at + 1) && UnitReader.Read(prompt, at + 1, out _) is { } unit)
                return unit;
        }

        return null;
    }

    private static List<Unit> Mentioned(List<Token> tokens)
    {
        var found = new List<Unit>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsName(tokens, at) && !(at > 0 && tokens[at - 1].Kind == TokenKind.Number && tokens[at].Kind == TokenKind.Word))
                continue;
            if (UnitReader.Read(tokens, at, out var next) is not { } unit)
                continue;
            found.Add(unit);
            at = next - 1;
        }

        return found;
    }

    // A letter alone is a variable, and "in" a word, unless a number stands before it.
    private static bool IsName(List<Token> tokens, int at) =>
        tokens[at].Kind switch
        {
            TokenKind.Word => tokens[at].Text.Length > 1 && tokens[at].Lower is not "in",
            TokenKind.Money or TokenKind.Degree => true,
            _ => false,
        };

    private static bool IsMadeOf(Unit given, List<Unit> mentioned)
    {
        var (length, time) = (given.Dimension.Length, given.Dimension.Time);
        if (given.Dimension != new Dimension(Length: length, Time: time))
            return false;
        var lengths = mentioned.FindAll(unit => unit.Dimension == new Dimension(Length: 1));
        if (time == 0 && length is 2 or 3)
            return lengths.Exists(unit => unit.Factor.Power(length) == given.Factor);
        return (length == 0 || lengths.Count > 0) && (time == 0 || mentioned.Exists(unit => unit.Dimension == new Dimension(Time: 1)));
    }
}
