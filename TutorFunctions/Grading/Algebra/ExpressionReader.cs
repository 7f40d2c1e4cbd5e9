using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Algebra;

/// <summary>Reads the expressions in a reply.</summary>
internal static class ExpressionReader
{
    /// <summary>Every expression of a reply that may hold prose; of "2(x+3) = 2x+6" the last side, of "h = 2x+3" the right side.</summary>
    /// <param name="tokens">The reply.</param>
    /// <param name="names">The key's variables.</param>
    /// <param name="tightProducts">Whether "a/bc" means a/(bc).</param>
    public static List<(Statement Statement, Expression Expression)> Read(List<Token> tokens, VariableNames names, bool tightProducts)
    {
        var found = new List<(Statement, Expression)>(2);
        foreach (var (start, end) in MathRuns.Find(tokens, at => AdmittedWords.IsAlgebra(tokens, at, names), spacedProducts: true))
        {
            var split = MathWords.Split(tokens.GetRange(start, end - start));
            if (Sides.Read(split, 0, split.Count, tightProducts, out var relations) is not { } sides)
                continue;
            if (Meant(sides, names) is not { } expression)
                continue;
            found.Add((new Statement(start, end, sides.Count > 1, relations.Exists(relation => relation != "=")), expression));
        }

        return found;
    }

    /// <summary>A reply's tokens, with mathematics in words as signs.</summary>
    public static List<Token> Tokens(string text, VariableNames names, bool relations)
    {
        var tokens = SpokenMath.Rewrite(Lexer.Read(text, commasInNumbers: true), relations, names.Knows, joinMixed: true);
        ValueWords.Apply(tokens);
        if (!relations)
            SayPlus(tokens);
        return tokens;
    }

    // "3 more than 2x"
    private static void SayPlus(List<Token> tokens)
    {
        for (var at = 1; at + 2 < tokens.Count; at++)
        {
            if (!tokens[at].IsWord("more") || !tokens[at + 1].IsWord("than"))
                continue;
            if (tokens[at - 1].Kind != TokenKind.Number && !MathWords.IsVariable(tokens[at - 1]))
                continue;
            tokens[at] = new Token(TokenKind.Plus, "+", true);
            tokens.RemoveAt(at + 1);
        }
    }

    private static Expression? Meant(List<Expression> sides, VariableNames names)
    {
        for (var side = sides.Count - 1; side >= 0; side--)
        {
            if (sides.Count == 1 || sides[side] is not Expression.Variable variable || names.Knows(variable.Name))
                return sides[side];
        }

        return sides[^1];
    }
}
