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
            AnswerKind.List =>
            [
                .. Values(reply, pieces),
                .. new RowFinder(question).Find(reply, pieces),
                .. Sentences(reply),
                .. new ItemFinder(question).Find(reply),
            ],
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
    public static MathSide Result(MathPiece piece) =>
        piece.IsEquation && !piece.Last.IsNumber && piece.Sides[0].IsNumber && !piece.Sides[0].HasVariable && !piece.Last.HasVariable
            ? piece.Sides[0]
            : piece.Last;

    // "4 m 80"
    private IEnumerable<Candidate> Amounts(ReplyText reply, IReadOnlyList<MathPiece> pieces)
    {
        for (var at = 0; question.Key.Kind == AnswerKind.Number && at + 1 < pieces.Count; at++)
        {
            var (whole, part) = (pieces[at], pieces[at + 1]);
            if (
                whole is not { IsEquation: false, Last: { IsNumber: true, Unit.Length: > 0 } }
                || part is not { IsEquation: false, Last: { IsNumber: true, IsLoose: false } }
            )
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
