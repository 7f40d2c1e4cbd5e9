using System.Collections.Frozen;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Finds out from a question which units belong to its answer, where the key names none.</summary>
internal static class AskedUnit
{
    /// <summary>What is measured when the question speaks of it without a unit, as in "What is the area?"</summary>
    private static readonly FrozenDictionary<string, Dimension[]> s_measured = new Dictionary<string, Dimension[]>(StringComparer.Ordinal)
    {
        ["length"] = [new(Length: 1)], ["width"] = [new(Length: 1)], ["height"] = [new(Length: 1)], ["wide"] = [new(Length: 1)], ["tall"] = [new(Length: 1)],
        ["high"] = [new(Length: 1)], ["far"] = [new(Length: 1)], ["distance"] = [new(Length: 1)], ["perimeter"] = [new(Length: 1)],
        ["circumference"] = [new(Length: 1)], ["radius"] = [new(Length: 1)], ["diameter"] = [new(Length: 1)], ["side"] = [new(Length: 1)],
        ["sides"] = [new(Length: 1)], ["base"] = [new(Length: 1)], ["deep"] = [new(Length: 1)], ["long"] = [new(Length: 1), new(Time: 1)],
        ["area"] = [new(Length: 2)], ["surface"] = [new(Length: 2)], ["volume"] = [new(Length: 3)], ["capacity"] = [new(Length: 3)],
        ["weigh"] = [new(Mass: 1)], ["weighs"] = [new(Mass: 1)], ["weight"] = [new(Mass: 1)], ["mass"] = [new(Mass: 1)], ["heavy"] = [new(Mass: 1)],
        ["time"] = [new(Time: 1)], ["old"] = [new(Time: 1)], ["age"] = [new(Time: 1)], ["speed"] = [new(Length: 1, Time: -1)], ["fast"] = [new(Length: 1, Time: -1)],
        ["rate"] = [new(Length: 1, Time: -1)], ["angle"] = [new(Angle: 1)], ["angles"] = [new(Angle: 1)], ["temperature"] = [new(Temperature: 1)],
        ["cost"] = s_money, ["costs"] = s_money, ["price"] = s_money, ["pay"] = s_money, ["paid"] = s_money, ["money"] = s_money, ["earn"] = s_money,
        ["spend"] = s_money, ["spent"] = s_money, ["interest"] = s_money, ["profit"] = s_money, ["salary"] = s_money,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Dimension[] s_money => [new(Money: 1), new(Euro: 1), new(Sterling: 1)];

    /// <summary>
    /// The unit to take the accepted number in when the reply names a unit: the one asked for ("how many kilograms"), or the reply's own where
    /// the question leaves it open. Null when the reply's unit has no place in the question.
    /// </summary>
    public static Unit? For(AnswerKey key, Unit given)
    {
        var prompt = Lexer.Read(key.Prompt ?? string.Empty, commasInNumbers: true);
        if (Asked(prompt) is { } asked) return asked.Dimension == given.Dimension ? asked : null;
        var tokens = Lexer.Read((key.Stem ?? string.Empty) + "\n" + key.Prompt, commasInNumbers: true);
        var mentioned = Mentioned(tokens);
        var alike = mentioned.FindAll(unit => unit.Dimension == given.Dimension);
        if (alike.Count > 0) return alike.Find(unit => unit.Factor == given.Factor) is not null ? given : alike[^1];
        if (tokens.Exists(token => s_measured.TryGetValue(token.Lower, out var measured) && measured.Contains(given.Dimension))) return given;
        // An area comes from lengths, a speed from a length and a time.
        return mentioned.Count > 0 && IsMadeOf(given, mentioned) ? given : null;
    }

    // "How many kilograms", "in metres"
    private static Unit? Asked(List<Token> prompt)
    {
        for (var at = prompt.Count - 2; at >= 0; at--)
        {
            if (prompt[at].Lower is not ("many" or "in")) continue;
            if (IsName(prompt, at + 1) && UnitReader.Read(prompt, at + 1, out _) is { } unit) return unit;
        }

        return null;
    }

    private static List<Unit> Mentioned(List<Token> tokens)
    {
        var found = new List<Unit>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsName(tokens, at) && !(at > 0 && tokens[at - 1].Kind == TokenKind.Number && tokens[at].Kind == TokenKind.Word)) continue;
            if (UnitReader.Read(tokens, at, out var next) is not { } unit) continue;
            found.Add(unit);
            at = next - 1;
        }

        return found;
    }

    // A letter alone is a variable, and "in" a word, unless a number stands before it.
    private static bool IsName(List<Token> tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Word => tokens[at].Text.Length > 1 && tokens[at].Lower is not "in",
        TokenKind.Money or TokenKind.Degree => true,
        _ => false,
    };

    private static bool IsMadeOf(Unit given, List<Unit> mentioned)
    {
        var (length, time) = (given.Dimension.Length, given.Dimension.Time);
        if (given.Dimension != new Dimension(Length: length, Time: time)) return false;
        var lengths = mentioned.FindAll(unit => unit.Dimension == new Dimension(Length: 1));
        if (time == 0 && length is 2 or 3) return lengths.Exists(unit => unit.Factor.Power(length) == given.Factor);
        return (length == 0 || lengths.Count > 0) && (time == 0 || mentioned.Exists(unit => unit.Dimension == new Dimension(Time: 1)));
    }
}
