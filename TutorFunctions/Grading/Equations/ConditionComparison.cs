using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Equations;

/// <summary>Compares what a reply says with what the key says.</summary>
internal static class ConditionComparison
{
    public static Judgement Compare(AnswerKey key, Condition right, string accepted, Condition reply)
    {
        if (right.IsEquation && right.Solved() is { } solved)
            return CompareSolved(key, right, accepted, solved, reply);
        if (reply.IsBare)
            return Judgements.Wrong("Read a value where " + accepted + " was expected.");
        if (!AreEquivalent(right, reply))
            return Judgements.Wrong("It does not say the same as " + accepted + ".");
        var isUnsolved = reply.Intervals is null && reply.Solved() is null && reply.Sides.Count == 2;
        var mustBeSolved = right.Intervals is not null || right.Solved() is not null;
        return isUnsolved && mustBeSolved
            ? Judgements.Partial("Equal to " + accepted + ", but not solved.", "It says the same, but it is not solved yet.")
            : Judgements.Correct("It says the same as " + accepted + ".");
    }

    /// <summary>Whether both say the same: have the same solutions or are multiples of each other.</summary>
    public static bool AreEquivalent(Condition right, Condition reply)
    {
        if (right.IsBare && reply.IsBare)
            return Equivalence.AreEqual(right.Sides[0], reply.Sides[0]);
        if (right.IsBare || reply.IsBare)
            return false;
        if (Solutions.Of(right) is { } first && Solutions.Of(reply) is { } second)
        {
            var sameVariable =
                first.Variable is null
                || second.Variable is null
                || string.Equals(first.Variable, second.Variable, StringComparison.OrdinalIgnoreCase);
            return sameVariable && first.Intervals.SequenceEqual(second.Intervals);
        }

        if (right.Sides.Count != 2 || reply.Sides.Count != 2)
            return false;
        var names = VariableNames.Of(right.Sides[0], right.Sides[1]);
        return right.Sides.Any(side => side.Mentions()) ? AreMultiples(right, reply, names) : SayTheSameOfNumbers(right, reply);
    }

    private static Judgement CompareSolved(
        AnswerKey key,
        Condition right,
        string accepted,
        (string Variable, Expression Value) solved,
        Condition reply
    )
    {
        if (reply.IsBare)
            return CompareValue(key, solved.Value, accepted, reply.Sides[0]);
        if (reply.IsEquation && reply.Solved() is { } given)
        {
            // "d = 2r" is solved for both of its variables; the one that was asked for counts.
            var isAsked = SameName(solved.Variable, given.Variable);
            if (isAsked)
                return CompareValue(key, solved.Value, accepted, given.Value);
            if (AreEquivalent(right, reply))
            {
                return NotSolved(accepted, solved.Variable);
            }

            return CompareValue(key, solved.Value, accepted, given.Value).Verdict == Verdict.Correct
                ? Judgements.Partial(
                    "The value is right, but it is for " + given.Variable + " instead of " + solved.Variable + ".",
                    "Look at which letter it is for."
                )
                : Judgements.Wrong("It does not say the same as " + accepted + ".");
        }

        return AreEquivalent(right, reply)
            ? NotSolved(accepted, solved.Variable)
            : Judgements.Wrong("It does not say the same as " + accepted + ".");
    }

    private static Judgement NotSolved(string accepted, string variable) =>
        Judgements.Partial(
            "Equal to " + accepted + ", but not solved for " + variable + ".",
            "It is right so far, but it is not solved for " + variable + " yet."
        );

    private static Judgement CompareValue(AnswerKey key, Expression right, string accepted, Expression reply)
    {
        if (
            !right.Mentions()
            && !reply.Mentions()
            && QuantityForm.Describe(right) is { } number
            && QuantityForm.Describe(reply) is { } given
        )
        {
            return QuantityGrading.Compare(key, number, given);
        }

        return ExpressionGrading.Compare(key, right, accepted, reply);
    }

    private static bool SameName(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);

    private static bool AreMultiples(Condition right, Condition reply, VariableNames names)
    {
        if (Difference(right, names) is not { } first || Difference(reply, names) is not { } second)
        {
            return AreTheSame(right, reply);
        }

        if (second.Numerator.FactorTo(first.Numerator) is not { } factor)
            return false;
        // What always or never holds has no solutions to compare, so that the numbers themselves count.
        if (first.Numerator.IsZero)
            return AreTheSame(right, reply);
        if (first.Numerator.IsConstant && Rational.Abs(factor) != Rational.One)
            return false;
        var signs = (right.Signs[0], factor.Sign < 0 ? Solutions.Flip(reply.Signs[0]) : reply.Signs[0]);
        if (signs.Item1 != signs.Item2)
            return false;
        return right.Signs[0] is "=" or "!=" || (first.Denominator.IsConstant && second.Denominator.IsConstant);
    }

    private static bool AreAlike(Expression left, Expression right, Condition reply, string sign) =>
        sign == reply.Signs[0] && Equivalence.AreEqual(left, reply.Sides[0]) && Equivalence.AreEqual(right, reply.Sides[1]);

    private static RationalFunction? Difference(Condition condition, VariableNames names) =>
        RationalFunction.Of(condition.Sides[0], names) is { } left && RationalFunction.Of(condition.Sides[1], names) is { } right
            ? left.Minus(right)
            : null;

    // Two statements about numbers alone, as "27 = -22", are the same when they are about the same two numbers.
    private static bool SayTheSameOfNumbers(Condition right, Condition reply) =>
        !reply.Sides.Any(side => side.Mentions()) && AreTheSame(right, reply);

    private static bool AreTheSame(Condition right, Condition reply) =>
        AreAlike(right.Sides[0], right.Sides[1], reply, right.Signs[0])
        || AreAlike(right.Sides[1], right.Sides[0], reply, Solutions.Flip(right.Signs[0]));
}
