using System.Text.RegularExpressions;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Compares the amount of a reply with the amount asked for.</summary>
internal static partial class QuantityGrading
{
    public static Judgement Compare(AnswerKey key, Quantity right, Quantity reply)
    {
        if (right.IsPercent || reply.IsPercent)
            return ComparePercent(key, right, reply);
        if (right.Unit is null && reply.Unit is { } given && key.Prompt is not null)
        {
            if (AskedUnit.For(key, given) is not { } asked)
                return InAnotherUnit(key, right, reply);
            right = right with { Unit = asked };
        }

        if (right.Unit is null || reply.Unit is null)
            return CompareValues(key, right, reply, reply.Value, UnitRemark(right, reply));
        // "5 pounds" are money where money is asked for.
        if (right.Unit.Dimension != reply.Unit.Dimension && UnitTable.FindLike(reply.Unit.Name, right.Unit) is { } meant)
            reply = reply with { Unit = meant };
        if (right.Unit.Dimension == reply.Unit.Dimension)
        {
            var converted =
                reply.Unit.Factor == right.Unit.Factor && reply.Unit.Offset == right.Unit.Offset
                    ? reply.Value
                    : reply.Unit.Convert(reply.Value, right.Unit);
            return CompareValues(key, right, reply, converted, string.Empty);
        }

        return InAnotherUnit(key, right, reply);
    }

    private static Judgement InAnotherUnit(AnswerKey key, Quantity right, Quantity reply)
    {
        var judged = CompareValues(key, right, reply, reply.Value, string.Empty);
        var unit = reply.Unit!.Name;
        if (right.Unit is null && judged.Verdict == Verdict.Correct)
        {
            return Judgements.Partial(
                "The number is right, but the question does not ask for an amount in " + unit + ".",
                "The number is right, but the question does not ask for an amount in " + unit + "."
            );
        }

        return judged.Verdict == Verdict.Correct && IsNearKind(right.Unit!.Dimension, reply.Unit.Dimension)
            ? Judgements.Partial(
                "The number is right, but " + unit + " is another kind of unit than " + right.Unit!.Name + ".",
                "The number is right. Think about the unit: what does " + unit + " measure?"
            )
            : Judgements.Wrong(Reason(right, reply));
    }

    // Lengths for an area, miles for a speed and another currency are slips in writing the answer down; amperes for volts are another
    // answer.
    private static bool IsNearKind(Dimension right, Dimension reply) =>
        (right == new Dimension(Length: right.Length, Time: right.Time) && reply == new Dimension(Length: reply.Length, Time: reply.Time))
        || right.IsMoney
        || reply.IsMoney
        || (right.Temperature + right.Angle == 1 && reply.Temperature + reply.Angle == 1);

    private static string UnitRemark(Quantity right, Quantity reply)
    {
        if (right.Unit is not null)
            return " The unit " + right.Unit.Name + " was left out.";
        return reply.Unit is null ? string.Empty : " A unit was not asked for.";
    }

    private static Judgement ComparePercent(AnswerKey key, Quantity right, Quantity reply)
    {
        if (right.IsPercent && reply.Unit is null)
        {
            var judged = CompareValues(key, right, reply, reply.Value, reply.IsPercent ? string.Empty : " The percent sign was left out.");
            if (reply.IsPercent || judged.Verdict != Verdict.Wrong || reply.Value * 100 != right.Value)
                return judged;
            return Judgements.Partial(
                "The value is right, but it was asked as a percentage: " + right + ".",
                "The value is right. Write it as a percentage."
            );
        }

        if (!right.IsPercent && right.Unit is null)
        {
            if (reply.Value / 100 == right.Value)
            {
                return key.Prompt is null || AskedForm().IsMatch(key.Prompt)
                    ? Judgements.Partial(
                        "The value is right, but it was not asked as a percentage: " + right.Value + ".",
                        "The value is right, but it is not to be written as a percentage."
                    )
                    : Judgements.Correct("Read " + reply + ", which is equal to " + right + ".");
            }

            if (key.Prompt is not null && right.Value == reply.Value && !Percentages().IsMatch(key.Stem + " " + key.Prompt))
            {
                return Judgements.Partial(
                    "The number is right, but the question does not ask for a percentage: " + reply + " is " + (reply.Value / 100) + ".",
                    "Think about what the percent sign makes of the number."
                );
            }

            return Rational.Abs(right.Value) > 1
                ? CompareValues(key, right, reply, reply.Value, " A percent sign was not asked for.")
                : Judgements.Wrong(Reason(right, reply));
        }

        return right.Value == reply.Value
            ? Judgements.Partial(
                "The number is right, but the unit is not: expected " + right + ".",
                "The number is right, but the unit is not."
            )
            : Judgements.Wrong(Reason(right, reply));
    }

    private static Judgement CompareValues(AnswerKey key, Quantity right, Quantity reply, Rational value, string remark)
    {
        var isClose = key.Tolerance > 0 && Math.Abs(value.ToDouble() - right.Value.ToDouble()) <= key.Tolerance * (1 + 1e-9);
        var closeness = isClose ? Closeness.WellRounded : Rounding.Compare(right, value, reply);
        if (closeness == Closeness.Different)
            return Judgements.Wrong(Reason(right, reply));
        if (closeness == Closeness.OtherwiseRounded)
        {
            return Judgements.Partial(
                "The number is rounded in another way: " + Reason(right, reply),
                "Look again at how the number is to be rounded."
            );
        }

        if (IsUnfinished(right, reply))
            return Judgements.Partial("Equal to " + right + ", but not worked out.", "It is worth the right amount. Now work it out.");
        if (key.LowestTerms && !reply.Reduced)
            return Judgements.Partial(
                "Equal to " + right + ", but not in lowest terms.",
                "The value is right. Now write it in lowest terms."
            );
        var nearness = closeness == Closeness.Equal ? "equal" : "near enough";
        return Judgements.Correct("Read " + reply + ", which is " + nearness + " to " + right + "." + remark);
    }

    private static bool IsUnfinished(Quantity right, Quantity reply)
    {
        if (right.Form == NumberForm.Calculation)
            return false;
        if (reply.Form == NumberForm.Calculation)
            return true;
        return reply.Form == NumberForm.Fraction && right.Form != NumberForm.Fraction && right.Value.IsInteger && reply.Value.IsInteger;
    }

    [GeneratedRegex(
        @"\b(?:as|into|in) (?:an? |its |the )?(?:\w+ ){0,2}(?:fraction|decimal|mixed number|whole number)|lowest terms|simpl|\breduce",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AskedForm();

    [GeneratedRegex(@"[\d}]\s?\\?%|per ?cent", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percentages();

    private static string Reason(Quantity right, Quantity reply) => "Read " + reply + "; expected " + right + ".";
}
