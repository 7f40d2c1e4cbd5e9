using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Algebra;

/// <summary>
/// Judges an answer that is an expression by equivalence. "1/2x" is read in either of its two meanings. Where the key asks for the simple
/// form, or is a single number, an equal expression with work left in it is half right.
/// </summary>
internal static class ExpressionGrading
{
    public static Judgement Grade(AnswerKey key, string accepted, string reply)
    {
        if (Parser.Parse(accepted, out _) is not { } right)
        {
            return Judgements.Unreadable("The accepted answer \"" + accepted + "\" is no expression.");
        }

        var names = VariableNames.Of(right);
        var tokens = ExpressionReader.Tokens(reply, names, relations: false);
        var judged = Grade(key, right, accepted, ExpressionReader.Read(tokens, names, tightProducts: false), tokens);
        if (judged.Verdict == Verdict.Correct || !tokens.Exists(token => token.Kind == TokenKind.Divide))
            return judged;
        return Judgements.Better(judged, Grade(key, right, accepted, ExpressionReader.Read(tokens, names, tightProducts: true), tokens));
    }

    /// <summary>Judges one expression against the accepted one.</summary>
    public static Judgement Compare(AnswerKey key, Expression right, string accepted, Expression reply)
    {
        if (!Equivalence.AreEqual(right, reply))
            return Judgements.Wrong("The expression is not equal to " + accepted + ".");
        var isNumber = right is Expression.Number;
        if (!key.Simplified && !isNumber)
            return Judgements.Correct("The expression is equal to " + accepted + ".");
        var left = Simplicity.Find(reply) & ~Simplicity.Find(right);
        return left == WorkLeft.None
            ? Judgements.Correct("The expression is equal to " + accepted + ".")
            : Judgements.Partial(
                "Equal to " + accepted + ", but " + Describe(left) + ".",
                "It is worth the same, but " + Describe(left) + "."
            );
    }

    private static Judgement Grade(
        AnswerKey key,
        Expression right,
        string accepted,
        List<(Statement Statement, Expression Expression)> found,
        List<Token> tokens
    )
    {
        var statements = found.ConvertAll(part => part.Statement);
        var (stated, index) = StatedAnswer.Find(tokens, statements, (first, second) =>
            Equivalence.AreEqual(found[first].Expression, found[second].Expression)
        );
        return stated switch
        {
            Stated.One => Compare(key, right, accepted, found[index].Expression),
            Stated.Denied when Equivalence.AreEqual(right, found[index].Expression) => Judgements.Wrong(
                "The reply says that it is not " + accepted + "."
            ),
            Stated.Denied => Judgements.Unreadable("The reply only says what the answer is not."),
            Stated.Bound => Judgements.Wrong("The reply compares instead of naming an expression; expected " + accepted + "."),
            Stated.Either => Judgements.Wrong("The reply leaves open which of several expressions it is; expected " + accepted + "."),
            Stated.Several => Judgements.Unreadable("The reply has several expressions and does not say which is the answer."),
            _ => Judgements.Unreadable("No expression can be read in the reply."),
        };
    }

    private static string Describe(WorkLeft left)
    {
        if (left.HasFlag(WorkLeft.Brackets))
            return "brackets are still to be multiplied out";
        return left.HasFlag(WorkLeft.LikeTerms) ? "like terms are still to be put together" : "not worked out";
    }
}
