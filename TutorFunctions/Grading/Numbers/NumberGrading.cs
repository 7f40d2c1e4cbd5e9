using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Numbers;

/// <summary>
/// Judges an answer that is a number.
/// Percent: where the key is a percentage, "25", "25%" and "25 percent" are right and an equal "0.25" is half right; where it is not, an
/// equal percentage is right unless the question asks for a form, and a percent sign after the key's own number is half right unless the
/// question is about percentages. Where the question is not known, it may have asked for either.
/// Units: left out, or in another unit of the same kind with an equal amount, is right; the right number in a unit of another kind, or in
/// one that has no place in the question, is half right. Form: a calculation that was not carried out ("12-5", "48/2" for 24) is half
/// right, and with LowestTerms so is 6/8 for 3/4.
/// </summary>
internal static class NumberGrading
{
    public static Judgement Grade(AnswerKey key, string accepted, string reply)
    {
        if (ReadKey(key, accepted) is not { } right)
            return Judgements.Unreadable("The accepted answer \"" + accepted + "\" is no number.");
        var found = QuantityReader.Read(
            reply,
            commasInNumbers: true,
            out var tokens,
            fractions: !right.Value.IsInteger || right.Form == NumberForm.Fraction
        );
        var statements = found.ConvertAll(part => part.Statement);
        var (stated, index) = StatedAnswer.Find(tokens, statements, (first, second) =>
            AreSame(found[first].Quantity, found[second].Quantity)
        );
        return stated switch
        {
            // "900/45 is 20" says the same twice, and the one that is worked out counts.
            Stated.One when CountedThing.IsAnother(key, tokens, found[index].Statement.End) => Judgements.Wrong(
                "The reply counts something else than " + key.Unit + "."
            ),
            Stated.One => found
                .Where(part => AreSame(part.Quantity, found[index].Quantity))
                .Select(part => QuantityGrading.Compare(key, right, part.Quantity))
                .Aggregate(Judgements.Better),
            Stated.Denied when QuantityGrading.Compare(key, right, found[index].Quantity).Verdict == Verdict.Correct => Judgements.Wrong(
                "The reply says that it is not " + right + "."
            ),
            Stated.Denied => Judgements.Unreadable("The reply only says what the answer is not."),
            Stated.Bound => Judgements.Wrong("The reply bounds the number instead of naming it; expected " + right + "."),
            Stated.Either => Judgements.Wrong("The reply leaves open which of several numbers it is; expected " + right + "."),
            Stated.Several => Judgements.Unreadable("The reply has several numbers and does not say which is the answer."),
            _ when right.Value.IsZero && tokens.Exists(token => token.Lower is "none" or "nothing") => Judgements.Correct(
                "Read none, which is 0."
            ),
            _ when HasExpression(tokens) => Judgements.Wrong("Read an expression where " + right + " was expected."),
            _ => Judgements.Unreadable("No number can be read in the reply."),
        };
    }

    /// <summary>The amount that a key accepts, in the key's unit where the accepted text has none.</summary>
    public static Quantity? ReadKey(AnswerKey key, string accepted)
    {
        var quantity = QuantityReader.ReadWhole(accepted);
        if (quantity is null)
        {
            var found = QuantityReader.Read(accepted, commasInNumbers: true, out _);
            quantity = found.Count == 1 ? found[0].Quantity : null;
        }

        if (quantity is null || quantity.Unit is not null || quantity.IsPercent || string.IsNullOrWhiteSpace(key.Unit))
            return quantity;
        var unit = key.Unit.Trim();
        if (unit is "%" or "percent" or "per cent")
            return quantity with { IsPercent = true };
        return quantity with { Unit = UnitReader.Read(Lexer.Read(unit, commasInNumbers: true), 0, out _) };
    }

    private static bool HasExpression(List<Token> tokens)
    {
        if (tokens.Exists(token => token.Kind == TokenKind.Relation))
            return false;
        return MathRuns.Find(tokens, at => QuantityReader.IsAlgebra(tokens, at), spacedProducts: false).Count > 0;
    }

    private static bool AreSame(Quantity first, Quantity second) =>
        first.IsPercent == second.IsPercent
        && first.Value == second.Value
        && (first.Unit is null || second.Unit is null || first.Unit == second.Unit);
}
