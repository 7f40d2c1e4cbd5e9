using System.Collections.Frozen;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>Finds mathematics among prose, as in "Factor x^2 + 5x + 6." or "Check whether $$\frac{98}{-7}$$ equals $$-2$$."</summary>
public static class MathInText
{
    private const int MostCharacters = 8000;
    private const int MostPieces = 60;
    private const int LongestPiece = 150;
    private const int MostAttempts = 6;

    // No letter is known, so that words are not taken for products of letters.
    private static readonly ReaderOptions s_options = new() { Symbols = FrozenSet.ToFrozenSet(["\0"]) };

    /// <summary>The pieces that are more than a lone letter, in order, with their places in the text.</summary>
    public static IReadOnlyList<Expression> Find(string text, bool tightProducts = false, bool mixedNumbers = true)
    {
        var options = s_options with { TightProducts = tightProducts, MixedNumbers = mixedNumbers };
        var found = new List<Expression>();
        for (var start = 0; start < Math.Min(text.Length, MostCharacters) && found.Count < MostPieces;)
        {
            var piece = Piece(text, start, options, out var end);
            if (piece is not null) found.Add(piece);
            start = Math.Max(end, start + 1);
        }

        return found;
    }

    // The longest mathematics that begins at the first token that can begin some.
    private static Expression? Piece(string text, int start, ReaderOptions options, out int end)
    {
        var rest = Bounded(text, start, out var offset);
        end = offset + rest.Length;
        var tokens = MathLexer.Read(rest, options, out var error);
        if (error is not null)
        {
            // What comes before the sign that has no meaning may still be mathematics.
            end = offset + Math.Max(error.Span.End, 1);
            rest = rest[..error.Span.Start];
            tokens = MathLexer.Read(rest, options, out error);
            if (error is not null) return null;
        }

        var first = tokens.FindIndex(token =>
            token.Kind is not (MathTokenKind.Word or MathTokenKind.End or MathTokenKind.And or MathTokenKind.Or
            or MathTokenKind.Comma or MathTokenKind.Semicolon or MathTokenKind.Colon or MathTokenKind.Close));
        if (first < 0) return null;
        var last = tokens.FindIndex(first, token => token.Kind is MathTokenKind.Word or MathTokenKind.End);
        var attempts = 0;
        for (var until = Math.Min(last, first + LongestPiece); until > first && attempts < MostAttempts; until--)
        {
            if (tokens[until - 1].Kind is MathTokenKind.Comma or MathTokenKind.Semicolon or MathTokenKind.And or MathTokenKind.Or
                or MathTokenKind.Colon) continue;
            attempts++;
            var from = tokens[first].Span.Start;
            var length = tokens[until - 1].Span.End - from;
            if (MathReader.Read(rest.Substring(from, length), options).Expression is not { } expression) continue;
            end = offset + tokens[until - 1].Span.End;
            return expression is Symbol or Constant ? null : Moved(expression, offset + from);
        }

        end = offset + tokens[first].Span.End;
        return null;
    }

    // The text up to the next blank line or sentence end, at most as much as is read at once.
    private static string Bounded(string text, int start, out int offset)
    {
        offset = start;
        var end = start;
        while (end < text.Length && end - start < MathLexer.LongestText)
        {
            var character = text[end++];
            if (character is '\n' or ';') break;
            if (character is '.' or '?' or ':' && (end == text.Length || char.IsWhiteSpace(text[end]))) break;
        }

        return text[start..end];
    }

    private static Expression Moved(Expression expression, int offset) =>
        expression.Replace(part => part with { Span = new(part.Span.Start + offset, part.Span.End + offset) });
}
