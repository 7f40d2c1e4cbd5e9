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
        var most = Math.Min(text.Length, MostCharacters);
        for (var start = 0; start < most && found.Count < MostPieces;)
        {
            var end = SentenceEnd(text, start);
            start = AddPieces(text[start..end], start, options, found);
        }

        return found;
    }

    // Adds the pieces of one sentence, whose tokens are read once, and says where to go on.
    private static int AddPieces(string sentence, int offset, ReaderOptions options, List<Expression> found)
    {
        var tokens = MathLexer.Read(sentence, options, out var error);
        var next = offset + sentence.Length;
        if (error is not null)
        {
            // What comes before the sign that has no meaning may still be mathematics.
            next = offset + Math.Max(error.Span.End, 1);
            tokens = MathLexer.Read(sentence[..error.Span.Start], options, out error);
            if (error is not null)
                return next;
        }

        for (var at = 0; at < tokens.Count && found.Count < MostPieces;)
        {
            if (!CanBegin(tokens[at].Kind))
                at++;
            else if (Piece(tokens, sentence, at, options, out at) is { } piece)
                found.Add(Moved(piece, offset));
        }

        return next;
    }

    private static bool CanBegin(MathTokenKind kind) =>
        kind
            is not (
                MathTokenKind.Word
                or MathTokenKind.End
                or MathTokenKind.And
                or MathTokenKind.Or
                or MathTokenKind.Comma
                or MathTokenKind.Semicolon
                or MathTokenKind.Colon
                or MathTokenKind.Close
            );

    // The longest mathematics that begins with a token; null for a lone letter and where there is none.
    private static Expression? Piece(List<MathToken> tokens, string sentence, int first, ReaderOptions options, out int next)
    {
        var last = first;
        while (last < first + LongestPiece && tokens[last].Kind is not (MathTokenKind.Word or MathTokenKind.End))
            last++;
        var attempts = 0;
        for (var until = last; until > first && attempts < MostAttempts; until--)
        {
            if (IsJoin(tokens[until - 1].Kind))
                continue;
            attempts++;
            var end = tokens[until - 1].Span.End;
            List<MathToken> piece = [.. tokens[first..until], new(MathTokenKind.End, string.Empty, new(end, end), false)];
            if (MathParser.Read(piece, options, sentence).Expression is not { } expression)
                continue;
            next = until;
            return expression is Symbol or Constant ? null : expression;
        }

        next = first + 1;
        return null;
    }

    private static bool IsJoin(MathTokenKind kind) =>
        kind is MathTokenKind.Comma or MathTokenKind.Semicolon or MathTokenKind.And or MathTokenKind.Or or MathTokenKind.Colon;

    // The next line's or sentence's end, at most as far as is read at once.
    private static int SentenceEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < MathLexer.LongestText)
        {
            var character = text[end++];
            if (character is '\n' or ';')
                break;
            if (character is '.' or '?' or ':' && (end == text.Length || char.IsWhiteSpace(text[end])))
                break;
        }

        return end;
    }

    private static Expression Moved(Expression expression, int offset) =>
        offset == 0 ? expression : expression.Replace(part => part with { Span = new(part.Span.Start + offset, part.Span.End + offset) });
}
