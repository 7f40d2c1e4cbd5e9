using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Reads the amounts in a reply.</summary>
public static class QuantityReader
{
    /// <summary>Reads every amount of a reply that may hold prose.</summary>
    /// <param name="text">The reply.</param>
    /// <param name="commasInNumbers">Whether "104,000" is one number; else a comma always parts two.</param>
    /// <param name="tokens">The reply's tokens, which the statements refer to.</param>
    /// <param name="fractions">Whether a fraction is asked, so that "8 slices out of 11" is one.</param>
    public static List<(Statement Statement, Quantity Quantity)> Read(
        string text,
        bool commasInNumbers,
        out List<Token> tokens,
        bool fractions = false
    )
    {
        tokens = SpokenMath.Rewrite(Lexer.Read(text, commasInNumbers), relations: false, _ => false, joinMixed: commasInNumbers);
        MoveSignsIntoMoney(tokens);
        if (fractions)
            FractionPhrases.Join(tokens);
        ValueWords.Apply(tokens);
        var read = tokens;
        var found = new List<(Statement Statement, Quantity Quantity)>(2);
        foreach (var (start, end) in MathRuns.Find(tokens, at => IsAlgebra(read, at), spacedProducts: false, signsBegin: !commasInNumbers))
        {
            // The 2 of "cm^2" has been read with its unit.
            var from = found.Count > 0 ? Math.Max(start, found[^1].Statement.End) : start;
            if (from < end && !IsInWord(tokens, from) && Quantity(tokens, from, end) is { } quantity)
                Add(tokens, found, quantity);
        }

        return found;
    }

    // The 2 of "AZYUK2A" is no amount.
    private static bool IsInWord(List<Token> tokens, int at) =>
        at > 0 && tokens[at] is { Kind: TokenKind.Number, Spaced: false } && tokens[at - 1] is { Kind: TokenKind.Word, Text.Length: > 4 };

    /// <summary>The one amount that a text is, or null when it is anything else.</summary>
    public static Quantity? ReadWhole(string text)
    {
        var found = Read(text, commasInNumbers: true, out var tokens);
        if (found.Count != 1)
            return null;
        var (statement, quantity) = found[0];
        return !statement.IsBound && !statement.IsCalculation && statement.Start == 0 && OnlyStops(tokens, statement.End) ? quantity : null;
    }

    private static bool OnlyStops(List<Token> tokens, int start)
    {
        for (var at = start; at < tokens.Count; at++)
        {
            if (tokens[at].Kind != TokenKind.Stop)
                return false;
        }

        return true;
    }

    private static void MoveSignsIntoMoney(List<Token> tokens)
    {
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (tokens[at].Kind != TokenKind.Minus || tokens[at + 1].Kind != TokenKind.Money || tokens[at + 2].Kind != TokenKind.Number)
            {
                continue;
            }

            if (at > 0 && tokens[at - 1].Kind is TokenKind.Number or TokenKind.Close)
                continue;
            (tokens[at], tokens[at + 1]) = (tokens[at + 1], tokens[at]);
        }
    }

    /// <summary>Whether the word at a place is written to a number or an equals sign, as in "5x", which is not the number 5.</summary>
    public static bool IsAlgebra(List<Token> tokens, int at)
    {
        if (tokens[at].Text.Length > 3)
            return false;
        var before = at > 0 ? tokens[at - 1] : null;
        var after = at + 1 < tokens.Count ? tokens[at + 1] : null;
        if (before?.Kind == TokenKind.Number && UnitReader.Read(tokens, at, out var next) is not null)
        {
            // "5m" is a length, "5m + 2" is not.
            var goesOn =
                next < tokens.Count
                && tokens[next].Kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Times or TokenKind.Power or TokenKind.Open;
            if (!goesOn)
                return false;
        }

        if (!MathWords.IsVariable(tokens[at]))
        {
            if (tokens[at].Spaced)
                return false;
            return (before?.Kind == TokenKind.Number && tokens[at].Text.Length == 2) || (IsSign(before) && IsSign(after));
        }

        var touchesBefore = before is not null && !tokens[at].Spaced && IsOperand(before);
        var touchesAfter = after is not null && !after.Spaced && IsOperand(after);
        return touchesBefore || touchesAfter || IsSign(before) || IsSign(after);
    }

    private static bool IsOperand(Token token) =>
        token.Kind
            is TokenKind.Number
                or TokenKind.Close
                or TokenKind.Open
                or TokenKind.Word
                or TokenKind.Fraction
                or TokenKind.Root
                or TokenKind.Bar;

    private static bool IsSign(Token? token) =>
        token?.Kind is TokenKind.Relation or TokenKind.Plus or TokenKind.Times or TokenKind.Divide or TokenKind.Power or TokenKind.Minus;

    private static (Statement Statement, Quantity Quantity)? Quantity(List<Token> tokens, int start, int end)
    {
        var split = MathWords.Split(tokens.GetRange(start, end - start));
        if (Sides.Read(split, 0, split.Count, tightProducts: false, out var relations) is not { } sides)
            return null;
        var compares = relations.Exists(relation => relation != "=");
        // "5/8 > 3/8" names 5/8, as "5/8 is bigger than 3/8" does.
        var namesFirst = compares && sides.TrueForAll(side => !side.Mentions());
        var isBound = (compares && !namesFirst) || (start > 0 && tokens[start - 1] is { Kind: TokenKind.Relation, Text: not "=" });
        var side = namesFirst ? 0 : QuantityForm.AnswerSide(sides) ?? -1;
        if (side < 0 || QuantityForm.Describe(sides[side]) is not { } quantity)
            return null;
        if (start > 0 && tokens[start - 1].Kind == TokenKind.Money)
        {
            start--;
            quantity = quantity with { Unit = UnitTable.Find(tokens[start].Text) };
        }

        // A unit written after "24 =" would belong to the other side.
        if (side == sides.Count - 1)
            quantity = WithUnit(tokens, quantity, ref end);
        return (new Statement(start, end, sides.Count > 1, isBound), quantity);
    }

    private static Quantity WithUnit(List<Token> tokens, Quantity quantity, ref int end)
    {
        if (end < tokens.Count && tokens[end].Kind == TokenKind.Percent)
        {
            end++;
            return quantity with { IsPercent = true };
        }

        if (quantity.Unit is not null || UnitReader.Read(tokens, end, out var next) is not { } unit)
            return quantity;
        end = next;
        return quantity with { Unit = unit };
    }

    // "3 ft 4 in" and "8 lb. 13 oz." are one amount each.
    private static void Add(
        List<Token> tokens,
        List<(Statement Statement, Quantity Quantity)> found,
        (Statement Statement, Quantity Quantity) next
    )
    {
        // "5 foot 3" and "5 dollars 80"
        if (
            found.Count > 0
            && found[^1].Quantity is { Unit: { } whole }
            && next.Quantity is { Unit: null, IsPercent: false, Form: NumberForm.Whole } rest
            && found[^1].Statement.End == next.Statement.Start
            && UnitTable.PartOf(whole) is { } part
            && part.Convert(rest.Value, whole) < 1
        )
        {
            next = next with { Quantity = rest with { Unit = part } };
        }

        if (
            found.Count > 0
            && found[^1].Quantity is { Unit: { } large } first
            && next.Quantity.Unit is { } second
            && UnitTable.FindLike(second.Name, large) is { } small
            && large.Dimension == small.Dimension
            && large.Factor > small.Factor
            && large.Offset.IsZero
            && OnlyJoins(tokens, found[^1].Statement.End, next.Statement.Start)
        )
        {
            var value = first.Value + small.Convert(next.Quantity.Value, large);
            found[^1] = (found[^1].Statement with { End = next.Statement.End }, first with { Value = value, Form = NumberForm.Mixed });
            return;
        }

        found.Add(next);
    }

    private static bool OnlyJoins(List<Token> tokens, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (tokens[at].Kind != TokenKind.Comma && !tokens[at].IsWord("and"))
                return false;
        }

        return true;
    }
}
