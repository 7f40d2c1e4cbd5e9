using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Equations;

/// <summary>Reads the equations and inequalities in a text.</summary>
internal static class ConditionReader
{
    /// <summary>The one condition that a key's text is, or null when it is none.</summary>
    public static Condition? ReadWhole(string text)
    {
        if (IntervalReader.Read(text) is { } intervals)
            return new([], []) { Intervals = intervals };
        var names = new VariableNames();
        var tokens = MathWords.Split(Lexer.Read(text, commasInNumbers: true));
        var sides = Sides.Read(tokens, 0, tokens.Count, tightProducts: false, out var signs);
        return sides is { Count: > 1 }
            ? new(sides, signs)
            : Joined(Read(ExpressionReader.Tokens(text, names, relations: true), names, false), tokens);
    }

    /// <summary>Every condition of a reply that may hold prose; mere values only where there is nothing else.</summary>
    public static List<(Statement Statement, Condition Condition)> Read(List<Token> tokens, VariableNames names, bool tightProducts)
    {
        OpenSet(tokens);
        SayEquals(tokens, names);
        var found = new List<(Statement Statement, Condition Condition)>(2);
        foreach (var (start, end) in MathRuns.Find(tokens, at => AdmittedWords.IsAlgebra(tokens, at, names), spacedProducts: true))
        {
            var split = MathWords.Split(tokens.GetRange(start, end - start));
            if (Sides.Read(split, 0, split.Count, tightProducts, out var signs) is not { } sides)
                continue;
            found.Add((new Statement(start, end, sides.Count > 1), Collapse(sides, signs)));
        }

        if (found.Exists(part => !part.Condition.IsBare && !Reckonings.IsReckoning(part.Condition)))
            found.RemoveAll(part => part.Condition.IsBare);
        return found;
    }

    /// <summary>
    /// The conditions taken together, when there are several with nothing but "or" or nothing but "and" between them; else null.
    /// </summary>
    public static Condition? Joined(List<(Statement Statement, Condition Condition)> found, List<Token> tokens)
    {
        if (found.Count < 2)
            return null;
        var word = string.Empty;
        for (var index = 1; index < found.Count; index++)
        {
            var start = found[index - 1].Statement.End;
            if (found[index].Statement.Start != start + 1 || start >= tokens.Count || tokens[start].Lower is not ("or" or "and"))
            {
                return null;
            }

            if (word.Length > 0 && word != tokens[start].Lower)
                return null;
            word = tokens[start].Lower;
        }

        var intervals = new List<Interval>();
        foreach (var (_, condition) in found)
        {
            if (Solutions.Of(condition) is not { } solution || solution.Intervals.Count != 1)
                return null;
            if (word == "or" || intervals.Count == 0)
                intervals.Add(solution.Intervals[0]);
            else
                intervals[0] = intervals[0].Intersect(solution.Intervals[0]);
        }

        // The same said twice is one condition, to be judged as it was written.
        return found.Count > 1 && word == "or" && intervals.Distinct().Count() == 1 ? null : new([], []) { Intervals = intervals };
    }

    // "x = 10/2 = 5" says that x is 5.
    private static Condition Collapse(List<Expression> sides, List<string> signs) =>
        sides.Count > 2 && signs.TrueForAll(sign => sign == "=") ? new([sides[0], sides[^1]], ["="]) : new(sides, signs);

    // "x is 5", "x must be 5", "x is > 5", "x -> 5", "x: 5"
    private static void SayEquals(List<Token> tokens, VariableNames names)
    {
        for (var at = 0; at + 2 < tokens.Count; at++)
        {
            if (!MathWords.IsVariable(tokens[at]) || !names.Knows(tokens[at].Text))
                continue;
            var end = at + 1;
            if (PointsAt(tokens, end))
            {
                tokens[end] = new Token(TokenKind.Relation, "=", true);
                continue;
            }

            if (tokens[end].Lower is "must" or "would" or "should" or "has" or "will" or "can" or "could")
                end++;
            if (tokens[end].IsWord("to"))
                end++;
            if (end < tokens.Count && tokens[end].Lower is "is" or "be" or "equals")
                end++;
            else
                continue;
            if (end >= tokens.Count || tokens[end].Kind == TokenKind.Word && !MathWords.IsVariable(tokens[end]))
                continue;
            tokens.RemoveRange(at + 1, end - at - 1);
            if (tokens[at + 1].Kind != TokenKind.Relation)
                tokens.Insert(at + 1, new Token(TokenKind.Relation, "=", true));
        }
    }

    private static bool PointsAt(List<Token> tokens, int at) =>
        (tokens[at].Text == "->" || tokens[at] is { Kind: TokenKind.Colon, Spaced: false } && tokens[at + 1].Spaced)
        && tokens[at + 1].Kind is TokenKind.Number or TokenKind.Minus or TokenKind.Fraction
        && (at < 2 || tokens[at - 2].Kind != TokenKind.Number);

    // "{x | x > 5}"
    private static void OpenSet(List<Token> tokens)
    {
        if (
            tokens.Count < 6
            || tokens[0].Text != "{"
            || !MathWords.IsVariable(tokens[1])
            || tokens[2].Kind is not (TokenKind.Bar or TokenKind.Colon)
        )
        {
            return;
        }

        tokens.RemoveRange(0, 3);
        if (tokens[^1].Text == "}")
            tokens.RemoveAt(tokens.Count - 1);
    }
}
