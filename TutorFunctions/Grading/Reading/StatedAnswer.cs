namespace TutorFunctions.Grading.Reading;

/// <summary>
/// Finds the answer that a reply in sentences states: "I think it is 24 because 8*6/2 is 24", "24, no wait, 25", "it is not 24".
/// The last correction counts, reasons do not, and two answers are none.
/// </summary>
public static class StatedAnswer
{
    /// <summary>Tells what is stated and, for one answer or a denied one, which statement it is.</summary>
    /// <param name="tokens">The reply.</param>
    /// <param name="statements">What in it could be the answer, from left to right.</param>
    /// <param name="same">Whether two statements, by their places in the list, are worth the same.</param>
    public static (Stated Stated, int Index) Find(List<Token> tokens, IReadOnlyList<Statement> statements, Func<int, int, bool> same)
    {
        if (statements.Count == 0)
            return (Stated.Nothing, -1);
        var standing = Standing(tokens, statements, out var denied, out var bound);
        if (standing.Count == 0)
            return denied >= 0 ? (Stated.Denied, denied) : (bound ? Stated.Bound : Stated.Nothing, -1);
        if (AllSame(standing, same))
            return (Stated.One, standing[0]);
        return Chosen(tokens, statements, standing, same);
    }

    /// <summary>
    /// The places of the statements that the reply stands by: not taken back, denied, given as a reason or as a mere bound.
    /// </summary>
    /// <param name="tokens">The reply.</param>
    /// <param name="statements">What in it could be the answer, from left to right.</param>
    /// <param name="denied">The last statement that is denied, or -1.</param>
    /// <param name="bound">Whether a statement only bounds a value.</param>
    public static List<int> Standing(List<Token> tokens, IReadOnlyList<Statement> statements, out int denied, out bool bound)
    {
        var (from, to) = Scope(tokens, statements);
        var standing = new List<int>(statements.Count);
        denied = -1;
        bound = false;
        for (var index = from; index < to; index++)
        {
            if (statements[index].IsBound || IsBound(tokens, statements, index))
                bound = true;
            else if (IsDenied(tokens, statements, index) || (index > from && denied == index - 1 && Continues(tokens, statements, index)))
            {
                denied = index;
            }
            else
                standing.Add(index);
        }

        return standing;
    }

    private static bool AllSame(List<int> standing, Func<int, int, bool> same)
    {
        for (var index = 1; index < standing.Count; index++)
        {
            if (!same(standing[0], standing[index]))
                return false;
        }

        return true;
    }

    // What is said before a correction no longer stands, and what follows "because" is no answer.
    private static (int From, int To) Scope(List<Token> tokens, IReadOnlyList<Statement> statements)
    {
        var from = 0;
        for (var index = statements.Count - 1; index > 0 && from == 0; index--)
        {
            for (var at = statements[index - 1].End; at < statements[index].Start; at++)
            {
                if (AnswerWords.Corrects(tokens, at))
                    from = index;
            }
        }

        for (var index = from; index < statements.Count - 1; index++)
        {
            for (var at = statements[index].End; at < statements[index + 1].Start; at++)
            {
                if (AnswerWords.BeginsReason(tokens, at))
                    return (from, index + 1);
            }
        }

        return (from, statements.Count);
    }

    // "not 25 or 26"
    private static bool Continues(List<Token> tokens, IReadOnlyList<Statement> statements, int index)
    {
        var start = statements[index - 1].End;
        return statements[index].Start == start + 1 && tokens[start].Lower is "or" or "nor";
    }

    private static bool IsBound(List<Token> tokens, IReadOnlyList<Statement> statements, int index)
    {
        var statement = statements[index];
        if (statement.Start > 0 && AnswerWords.Bounds(tokens[statement.Start - 1]))
            return true;
        // "between 1 and 5"
        if (
            index > 0
            && statements[index - 1] is { Start: > 0 } before
            && tokens[before.Start - 1].IsWord("between")
            && statement.Start == before.End + 1
            && tokens[before.End].Lower is "and" or "to"
        )
        {
            return true;
        }

        // "20ish"
        var suffix =
            statement.End + 1 < tokens.Count && tokens[statement.End] is { Kind: TokenKind.Minus, Spaced: false }
                ? statement.End + 1
                : statement.End;
        if (suffix < tokens.Count && tokens[suffix] is { Lower: "ish", Spaced: false })
            return true;
        return statement.End + 1 < tokens.Count && tokens[statement.End].IsWord("or") && AnswerWords.Compares(tokens[statement.End + 1]);
    }

    private static bool IsDenied(List<Token> tokens, IReadOnlyList<Statement> statements, int index)
    {
        var first = index == 0 ? 0 : statements[index - 1].End;
        var start = statements[index].Start;
        for (var at = start - 1; at >= first && at >= start - 5; at--)
        {
            if (tokens[at].Kind != TokenKind.Word)
                break;
            if (AnswerWords.Denies(tokens, at))
                return true;
            if (tokens[at].IsWord("but") && !(at > first && AnswerWords.Denies(tokens, at - 1)))
                break;
        }

        return AnswerWords.DeniesBefore(tokens, statements[index].End);
    }

    private static (Stated Stated, int Index) Chosen(
        List<Token> tokens,
        IReadOnlyList<Statement> statements,
        List<int> standing,
        Func<int, int, bool> same
    )
    {
        foreach (var index in standing)
        {
            if (AnswerWords.SaysItIsTheAnswer(tokens, statements[index].End))
                return (Stated.One, index);
        }

        var (first, marked) = Strongest(tokens, statements, standing);
        for (var next = first + 1; next < standing.Count; next++)
        {
            var gap = HasWord(tokens, statements[standing[next - 1]].End, statements[standing[next]].Start, "or");
            if (gap && !same(standing[first], standing[next]))
                return (Stated.Either, -1);
        }

        if (standing.Skip(first).All(index => statements[index].IsCalculation))
            return (Stated.One, standing[^1]);
        if (!marked)
            return AllSame(standing[first..], same) ? (Stated.One, standing[first]) : (Stated.Several, -1);
        return SoleAfterMark(tokens, statements, standing, first, same) ? (Stated.One, standing[first]) : (Stated.Several, -1);
    }

    // After "it is", further values may be explained ("24 with base 6"), but a bare row of values is a row of guesses.
    private static bool SoleAfterMark(
        List<Token> tokens,
        IReadOnlyList<Statement> statements,
        List<int> standing,
        int first,
        Func<int, int, bool> same
    )
    {
        for (var next = first + 1; next < standing.Count; next++)
        {
            if (same(standing[first], standing[next]))
                continue;
            var start = statements[standing[next - 1]].End;
            var words = 0;
            for (var at = start; at < statements[standing[next]].Start; at++)
            {
                if (tokens[at].Kind == TokenKind.Word && tokens[at].Lower is not ("and" or "or"))
                    words++;
            }

            if (words == 0)
                return false;
        }

        return true;
    }

    // The last of the most strongly marked statements: "8 times 6 is 48, so the answer is 24".
    private static (int Place, bool Marked) Strongest(List<Token> tokens, IReadOnlyList<Statement> statements, List<int> standing)
    {
        var best = 0;
        var strongest = 0;
        for (var place = 0; place < standing.Count; place++)
        {
            var index = standing[place];
            for (var at = index == 0 ? 0 : statements[index - 1].End; at < statements[index].Start; at++)
            {
                var strength = AnswerWords.MarkStrength(tokens, at);
                if (strength == 0 || strength < strongest)
                    continue;
                (best, strongest) = (place, strength);
            }
        }

        return (best, strongest > 0);
    }

    private static bool HasWord(List<Token> tokens, int from, int to, string word)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens[at].IsWord(word))
                return true;
        }

        return false;
    }
}
