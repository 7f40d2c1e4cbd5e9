using System.Numerics;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Expressions.Numeric;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Forms;

/// <summary>Judges answers that are to be rounded to a number of decimal places or significant figures.</summary>
internal static class RoundedAnswers
{
    private const int Bits = 200;

    private static readonly BallArithmetic s_arithmetic = new(256);

    /// <summary>Null when no rounding is asked for or the key is no number.</summary>
    public static AnswerJudgement? Judge(AnswerTask task, Expression answer)
    {
        if (
            task.Forms.FirstOrDefault(form => form.Kind is FormKind.DecimalPlaces or FormKind.SignificantFigures) is not { } form
            || form.Count > 50
        )
            return null;
        if (ValueOf(task.Key) is not { } exact)
            return null;
        if (ExactNumber.Of(answer) is not { } given)
            return AnswerJudgement.Wrong;
        if (given != Round(exact, form))
            return given == exact ? Unfinished(form, answer) : AnswerJudgement.Wrong;
        return FormCheck.Find(answer, form).Count == 0 ? AnswerJudgement.Right : Unfinished(form, answer);
    }

    private static AnswerJudgement Unfinished(AskedForm form, Expression answer) =>
        AnswerJudgement.Unfinished([
            new(form.Kind == FormKind.DecimalPlaces ? WorkKind.WrongNumberOfDecimalPlaces : WorkKind.WrongNumberOfFigures, answer),
        ]);

    private static Rational? ValueOf(Expression key)
    {
        if (ExactNumber.Of(key) is { } exact)
            return exact;
        var value = new NumericEvaluator(s_arithmetic, NumberDomain.Real, _ => null).Evaluate(key);
        if (value is not { IsReal: true } known || known.Real.Magnitude > Bits)
            return null;
        return Rational.Of(BallArithmetic.ToFixed(known.Real, Bits).Mantissa, BigInteger.One << Bits);
    }

    // Half away from zero.
    private static Rational Round(Rational value, AskedForm form)
    {
        if (form.Kind == FormKind.DecimalPlaces || value.IsZero)
            return value.Round(form.Count);
        var places = form.Count - WholeDigits(Rational.Abs(value));
        if (places >= 0)
            return value.Round(places);
        var scale = Rational.Of(BigInteger.Pow(10, -places), 1);
        return (value / scale).Round(0) * scale;
    }

    // Digits before the point; of 0.0012 it is -2.
    private static int WholeDigits(Rational value)
    {
        var digits = 0;
        for (; value >= 1; value /= 10)
            digits++;
        for (; value * 10 < 1; value *= 10)
            digits--;
        return digits;
    }
}
