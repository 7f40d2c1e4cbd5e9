using TutorFunctions.Grading;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies.Candidates;

/// <summary>Finds all that may be the answer in a reply, by the kind of question.</summary>
internal sealed class CandidateFinder(QuestionContext question)
{
    /// <summary>Candidates that are looked at; what follows is left out.</summary>
    private const int Most = 24;

    /// <summary>Words of a phrase that may be the answer as a whole: "just one", "never".</summary>
    private const int LongestPhrase = 6;

    private readonly OptionFinder _options = new(question);

    public List<Candidate> Find(ReplyText reply, IReadOnlyList<MathPiece> pieces)
    {
        var found = question.Key.Kind switch
        {
            AnswerKind.Choice => _options.Find(reply, pieces),
            AnswerKind.List => [.. Values(reply, pieces), .. Lists(reply, pieces), .. new ItemFinder(question).Find(reply)],
            AnswerKind.Text => [.. Values(reply, pieces).Where(static value => !value.IsLoose), .. Words(reply)],
            AnswerKind.Number => [.. Values(reply, pieces)],
            _ => [.. Values(reply, pieces), .. Sentences(reply)],
        };
        if (question.Key.Kind == AnswerKind.Choice)
            found.AddRange(Values(reply, pieces).Where(value => !value.IsLoose && !found.Exists(known => known.Span.Overlaps(value.Span))));
        if (
            question.Key.Kind is AnswerKind.Choice or AnswerKind.Number
            && !found.Exists(static candidate => candidate is { IsLoose: false, Plainness: >= 0 })
            && Phrase(reply) is { } phrase
        )
            found.Add(phrase);
        found.Sort(
            static (first, second) =>
                first.Span.Start != second.Span.Start
                    ? first.Span.Start.CompareTo(second.Span.Start)
                    : first.Span.End.CompareTo(second.Span.End)
        );
        return found.Count > Most ? [.. found.Take(Most / 2), .. found.TakeLast(Most / 2)] : found;
    }

    // A short reply in which nothing else was found may be the answer in other words.
    private Candidate? Phrase(ReplyText reply)
    {
        if (
            reply.Sentences is not [var only]
            || only.End - only.Start > LongestPhrase
            || _options.IsDeterminer(reply.Tokens, only.Start, only)
        )
            return null;
        var span = only.Span(reply.Tokens);
        return new Candidate(CandidateKind.Words, span, span.In(reply.Original));
    }

    private IEnumerable<Candidate> Values(ReplyText reply, IReadOnlyList<MathPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            // A letter alone is spoken of, not claimed.
            if (
                !piece.IsEquation
                && piece.Text.Length == 1
                && piece.Last.HasVariable
                && piece.Text is not "□"
                && !question.Key.Accepted.Contains(piece.Text)
            )
                continue;
            if (Filled(piece) is { } filled)
            {
                yield return filled;
                continue;
            }

            // A calculation beside an equation, as 24 - 6 = 18, says its result.
            if (
                question.Key.Kind == AnswerKind.Equation
                && piece.IsEquation
                && (piece.Sides.Any(static side => side.HasVariable) || piece.Relations[^1] is not "=")
            )
            {
                var from =
                    piece.Relations.Count > 1 && !piece.Relations.Skip(1).Any(static relation => relation is "<" or "<=" or ">" or ">=")
                        ? piece.Relations.Count - 1
                        : 0;
                var text = piece.Sides[from].Text;
                for (var index = from; index < piece.Relations.Count; index++)
                    text += " " + piece.Relations[index] + " " + piece.Sides[index + 1].Text;
                yield return Of(reply, CandidateKind.Relation, piece, piece.Last) with
                {
                    Claim = text,
                    Span = piece.Span,
                };
                continue;
            }

            if (question.Key.Kind == AnswerKind.Expression && piece.IsEquation && piece.Relations[^1] is not "=")
            {
                yield return Of(reply, CandidateKind.Relation, piece, piece.Last) with
                {
                    Claim = piece.Text,
                    Span = piece.Span,
                };
                continue;
            }

            var result = IsWrittenOut(piece) ? piece.Sides[0] : Result(piece);
            yield return Of(reply, CandidateKind.Value, piece, result);
        }

        foreach (var amount in Amounts(reply, pieces))
            yield return amount;
    }

    // "5 x 4 = 20" where the calculation is asked for.
    private bool IsWrittenOut(MathPiece piece) =>
        question.Key.Kind == AnswerKind.Expression
        && piece is { IsEquation: true, Relations: ["="], Last.IsNumber: true }
        && !piece.Sides[0].IsNumber
        && !piece.Sides[0].HasVariable
        && question.KeyPieces.All(static key => key is [{ IsEquation: false, Last: { IsNumber: false, HasVariable: false } }])
        && Reckoning.AreEqual(piece.Sides[0].Text, piece.Last.Text) == true;

    // "12 = 3 * 4" ends in its working, "3 * 4 = 12" in its value.
    private static MathSide Result(MathPiece piece) =>
        piece.IsEquation && !piece.Last.IsNumber && piece.Sides[0].IsNumber && !piece.Sides[0].HasVariable && !piece.Last.HasVariable
            ? piece.Sides[0]
            : piece.Last;

    // "4 m 80"
    private IEnumerable<Candidate> Amounts(ReplyText reply, IReadOnlyList<MathPiece> pieces)
    {
        for (var at = 0; question.Key.Kind == AnswerKind.Number && at + 1 < pieces.Count; at++)
        {
            var (whole, part) = (pieces[at], pieces[at + 1]);
            if (whole is not { IsEquation: false, Last: { IsNumber: true, Unit.Length: > 0 } } || part is not { IsEquation: false, Last: { IsNumber: true, IsLoose: false } })
                continue;
            if (reply.Tokens.Any(token => token.Span.Start >= whole.Span.End && token.Span.End <= part.Span.Start))
                continue;
            var span = whole.Span.To(part.Span);
            yield return new Candidate(CandidateKind.Value, span, span.In(reply.Original)) { IsNumber = true, Unit = whole.Last.Unit };
        }
    }

    private static Candidate Of(ReplyText reply, CandidateKind kind, MathPiece piece, MathSide side) =>
        new(side.Text.Contains(", ", StringComparison.Ordinal) ? CandidateKind.List : kind, side.Span, side.Text + WrittenUnit(reply, side))
        {
            OtherClaim = side.OtherText is null ? null : side.OtherText + WrittenUnit(reply, side),
            Value = side.Value,
            IsNumber = side.IsNumber,
            EndsEquation = piece.IsEquation,
            LeftSide =
                piece is { IsEquation: true, Relations: [.., "="] } && piece.Sides[^2] is { HasVariable: true, Text.Length: > 1 } left
                    ? left.Text
                    : null,
            IsOpen = piece.IsOpen,
            IsLoose = side.IsLoose && !piece.IsEquation,
            Unit = side.Unit,
        };

    // Capitals tell units apart: mA is none of the units of "ma".
    private static string WrittenUnit(ReplyText reply, MathSide side)
    {
        var written = side.Span.In(reply.Original);
        if (side.Unit.Length == 0 || !written.EndsWith(side.Unit, StringComparison.OrdinalIgnoreCase))
            return Unit(side);
        var unit = written[^side.Unit.Length..];
        return UnitTable.Find(unit) is null ? Unit(side) : " " + unit;
    }

    private static string Unit(MathSide side) => side.Unit.Length > 0 ? " " + side.Unit : string.Empty;

    // "82 - 37 = 45" for "□ - 37 = 45", "2/6" for "□/6": what stands in the box's place is the answer.
    private Candidate? Filled(MathPiece piece)
    {
        foreach (var asked in question.PromptPieces)
        {
            if (BoxFilling.Find(asked, piece) is { } value)
                return new Candidate(CandidateKind.Value, piece.Span, value)
                {
                    Value = Reckoning.Value(value),
                    IsNumber = true,
                    EndsEquation = true,
                };
        }

        return null;
    }

    // Values that stand in a row, in one sentence or in several lines.
    private IEnumerable<Candidate> Lists(ReplyText reply, IReadOnlyList<MathPiece> pieces)
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
        foreach (var sentence in Sentences(reply))
            yield return sentence;
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
            if (!piece.IsEquation && piece.Last.IsNumber && written.Count(',') > 1 && written.All(letter => char.IsAsciiDigit(letter) || letter == ','))
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

    private IEnumerable<Candidate> Sentences(ReplyText reply)
    {
        foreach (var sentence in reply.Sentences)
        {
            var span = sentence.Span(reply.Tokens);
            // "Why would it be 31" puts nothing forward.
            if (sentence.End - sentence.Start <= 40 && !question.Language.Classes.Has("why", reply.Tokens[sentence.Start].Word))
                yield return new Candidate(CandidateKind.Words, span, span.In(reply.Original));
        }
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
            return [piece.Sides[0] is { HasVariable: true, Text.Length: 1 } ? piece.Text : Result(piece).Text];
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

    private IEnumerable<Candidate> Words(ReplyText reply)
    {
        foreach (var wording in new WordingFinder(question).Find(reply))
            yield return wording;
        foreach (var sentence in reply.Sentences)
        {
            var span = sentence.Span(reply.Tokens);
            yield return new Candidate(CandidateKind.Words, span, span.In(reply.Original));
        }

        if (reply.Sentences.Count > 1)
            yield return new Candidate(CandidateKind.Words, new TextSpan(0, reply.Original.Length), reply.Original);
    }
}
