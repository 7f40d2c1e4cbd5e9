using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies.Candidates;

/// <summary>Finds values that stand in a row where several are asked for: apart from their working, as pairs, in a chain.</summary>
internal sealed class RowFinder(QuestionContext question)
{
    /// <summary>The rows, in one sentence or in several lines.</summary>
    public IEnumerable<Candidate> Find(ReplyText reply, IReadOnlyList<MathPiece> pieces)
    {
        var bySentence = pieces
            .Where(piece => !piece.Last.IsLoose && !CountsSomething(reply, piece))
            .GroupBy(piece => reply.SentenceAt(piece.Span))
            .ToList();
        foreach (var group in bySentence)
        {
            foreach (var row in Rows([.. group], reply))
                yield return row;
            // "60 / 5 = 12 so it is 24 for one, 36 for the other": the values without their working.
            var bare = group.Where(static piece => !piece.IsEquation).ToList();
            if (bare.Count > 1 && bare.Count < group.Count() && Row(bare) is { } values)
                yield return values;
            // "x is (6|0) and y is (0|4)": the points alone.
            var points = group.Where(static piece => !piece.IsEquation && piece.Text.StartsWith('(')).ToList();
            if (points.Count > 1 && points.Count < group.Count() && Row(points) is { } pairs)
                yield return pairs;
        }

        if (LastValues(reply, pieces) is { } ending)
            yield return ending;
        foreach (var row in WrittenRows(reply, pieces))
            yield return row;
        if (bySentence.Count > 1 && Row([.. bySentence.SelectMany(static group => group)]) is { } all)
            yield return all;
        if (Solutions(pieces) is { } solutions)
            yield return solutions;
    }

    // As many values as are asked for, at the end of their working and apart from it: "times -2 each, so 3 then -6 then 12".
    private Candidate? LastValues(ReplyText reply, IReadOnlyList<MathPiece> pieces)
    {
        var bare = pieces.Where(static piece => !piece.IsEquation && piece.Last is { IsNumber: true, IsLoose: false }).ToList();
        var asked = question.KeyPieces.Max(static key => key.Count);
        if (asked < 2 || bare.Count <= asked)
            return null;
        var row = bare.TakeLast(asked).ToList();
        return Joins(reply, bare[^(asked + 1)].Span.End, row[0].Span.Start) ? null : Row(row);
    }

    // "508,580,805" is a row where several values are asked for, as is "12 > 8 > 4".
    private static IEnumerable<Candidate> WrittenRows(ReplyText reply, IReadOnlyList<MathPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            var written = piece.Span.In(reply.Original);
            if (
                !piece.IsEquation
                && piece.Last.IsNumber
                && written.Count(',') > 1
                && written.All(static letter => char.IsAsciiDigit(letter) || letter == ',')
            )
                yield return new Candidate(CandidateKind.List, piece.Span, written.Replace(",", ", ", StringComparison.Ordinal));
            if (
                piece.Relations.Count > 1
                && piece.Relations.All(relation => relation == piece.Relations[0] && relation is "<" or ">" or "<=" or ">=")
                && piece.Sides.All(static side => side.IsNumber)
            )
                yield return new Candidate(CandidateKind.List, piece.Span, string.Join(", ", piece.Sides.Select(static side => side.Text)));
        }

        // "1 x 28 = 28, 2 x 14 = 28" names pairs of factors of one number.
        var pairs = pieces.Where(static piece => piece.IsEquation && IsPair(piece.Sides[0].Text)).ToList();
        if (pairs.Count > 1 && pairs.Select(static piece => piece.Last.Text).Distinct().Count() == 1)
            yield return new Candidate(
                CandidateKind.List,
                pairs[0].Span.To(pairs[^1].Span),
                string.Join(", ", pairs.SelectMany(static piece => piece.Sides[0].Text.Split(" * ")).Distinct())
            );
    }

    // The 2 of "its only 2 numbers" is no value of the row.
    private bool CountsSomething(ReplyText reply, MathPiece piece)
    {
        var next = reply.Tokens.FirstOrDefault(token => token.Span.Start >= piece.Span.End);
        return piece.Last.Unit.Length == 0
            && piece.Last.IsNumber
            && !piece.IsEquation
            && next is { IsWord: true, Word.Length: > 3 }
            && next.Word.EndsWith('s')
            && !question.Language.Classes.Has("function", next.Word)
            && !question.KeyTokens.Any(tokens =>
                tokens.Any(token => token.IsWord && question.Language.Stemmer.Stem(token.Word) == question.Language.Stemmer.Stem(next.Word))
            );
    }

    // The last value given to each variable: "5x = 10, x = 2 and y = 3".
    private static Candidate? Solutions(IReadOnlyList<MathPiece> pieces)
    {
        var solved = pieces
            .Where(static piece => piece.IsEquation && piece.Sides[0] is { HasVariable: true, Text.Length: 1 } && piece.Last.IsNumber)
            .GroupBy(static piece => piece.Sides[0].Text)
            .Select(static group => group.Last())
            .ToList();
        if (solved.Count < 2 || solved.Count == pieces.Count)
            return null;
        var claim = string.Join(", ", solved.Select(static piece => $"{piece.Sides[0].Text} = {piece.Last.Text}"));
        return new Candidate(
            CandidateKind.List,
            solved.MinBy(static piece => piece.Span.Start)!.Span.To(solved.MaxBy(static piece => piece.Span.End)!.Span),
            claim
        );
    }

    private static IEnumerable<Candidate> Rows(List<MathPiece> pieces, ReplyText reply)
    {
        var row = new List<MathPiece>();
        foreach (var piece in pieces)
        {
            if (row.Count > 0 && !Joins(reply, row[^1].Span.End, piece.Span.Start))
            {
                if (Row(row) is { } ended)
                    yield return ended;
                row = [];
            }

            row.Add(piece);
        }

        if (Row(row) is { } last)
            yield return last;
        if (pieces.Count > row.Count && Row(pieces) is { } all)
            yield return all;
    }

    private static bool Joins(ReplyText reply, int from, int to)
    {
        var words = 0;
        foreach (var token in reply.Tokens)
        {
            if (token.Span.Start < from || token.Span.Start >= to || !token.IsWord)
                continue;
            if (token.Word is not ("and" or "then" or "or" or "also" or "comma"))
                words++;
        }

        return words == 0;
    }

    private static Candidate? Row(List<MathPiece> pieces)
    {
        // "1x20, 2x10, 4x5" names pairs of factors.
        var arePairs = pieces.TrueForAll(static piece => piece is { IsEquation: false } && IsPair(piece.Text));
        var parts = pieces.SelectMany(piece => arePairs ? piece.Text.Split(" * ") : Parts(piece)).ToList();
        if (parts.Count < 2)
            return null;
        // In "16, 19, 22 plus 3 all the time" a calculation ends what is otherwise a row of numbers.
        if (
            pieces.Count > 2
            && !pieces[^1].Last.IsNumber
            && !pieces[^1].IsEquation
            && pieces.SkipLast(1).All(static piece => piece.Last.IsNumber)
        )
            parts[^1] = FirstNumber(parts[^1]);
        return new Candidate(CandidateKind.List, pieces[0].Span.To(pieces[^1].Span), string.Join(", ", parts));
    }

    // "0.3 - 0.25 - 0.03" is a row with dashes, "x = 3" one labelled value.
    private static string[] Parts(MathPiece piece)
    {
        if (piece.IsEquation)
            return [piece.Sides[0] is { HasVariable: true, Text.Length: 1 } ? piece.Text : CandidateFinder.Result(piece).Text];
        var dashed = piece.Text.Split(" - ");
        return
            dashed.Length > 2
            && dashed.All(static part => part.All(static letter => char.IsAsciiDigit(letter) || letter is '.' or '/' or ' '))
            ? dashed
            : [piece.Text];
    }

    private static bool IsPair(string text) =>
        text.Split(" * ") is [var first, var second] && first.All(char.IsAsciiDigit) && second.All(char.IsAsciiDigit);

    private static string FirstNumber(string text) =>
        new([.. text.TakeWhile(static letter => char.IsAsciiDigit(letter) || letter is '.' or '/')]);
}
