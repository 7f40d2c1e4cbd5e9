using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Algebra;

/// <summary>Parts a stretch of mathematics at its relation signs.</summary>
public static class Sides
{
    /// <summary>
    /// The expressions between the signs, or null where one of them cannot be read; <paramref name="relations"/> are the signs' texts.
    /// </summary>
    public static List<Expression>? Read(List<Token> tokens, int start, int end, bool tightProducts, out List<string> relations)
    {
        var sides = new List<Expression>(2);
        relations = [];
        var depth = 0;
        var first = start;
        for (var at = start; at <= end; at++)
        {
            if (at < end)
            {
                if (tokens[at].Kind == TokenKind.Open)
                    depth++;
                else if (tokens[at].Kind == TokenKind.Close)
                    depth--;
                if (tokens[at].Kind != TokenKind.Relation || depth != 0)
                    continue;
                relations.Add(tokens[at].Text);
            }

            if (Parser.Parse(tokens, first, at, tightProducts, out _) is not { } side)
                return null;
            sides.Add(side);
            first = at + 1;
        }

        return sides;
    }
}
