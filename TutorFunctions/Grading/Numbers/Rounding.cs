namespace TutorFunctions.Grading.Numbers;

/// <summary>
/// Judges rounding. A decimal stands for a fraction without an end when it has at least three significant digits, rounded or cut off; with
/// two it is half right. A number that only rounds to the key, or to which the key rounds, is half right, for the rounding was the task or
/// was not asked for. An exact endless fraction is right where the key is its rounding to three or more significant digits.
/// </summary>
public static class Rounding
{
    public static Closeness Compare(Quantity key, Rational replyValue, Quantity reply)
    {
        if (key.Value == replyValue)
            return Closeness.Equal;
        if (key.Form == NumberForm.WithDecimals && key.Decimals > 0 && RoundsTo(replyValue, key.Value, key.Decimals))
        {
            if (reply.Form is NumberForm.Fraction or NumberForm.Mixed)
            {
                var isRounded = !replyValue.HasFiniteDecimals() && SignificantDigits(key.Value, key.Decimals) >= 3;
                return isRounded ? Closeness.WellRounded : Closeness.Different;
            }

            var isLonger = reply.Form == NumberForm.WithDecimals && reply.Decimals > key.Decimals;
            return isLonger ? Closeness.OtherwiseRounded : Closeness.Different;
        }

        if (key.Value.IsInteger || reply.Form != NumberForm.WithDecimals)
            return Closeness.Different;
        var digits = SignificantDigits(replyValue, reply.Decimals);
        var rounds = key.Value.Round(reply.Decimals) == replyValue;
        var isEndless = !key.Value.HasFiniteDecimals();
        if (isEndless && digits >= 3 && (rounds || key.Value.Truncate(reply.Decimals) == replyValue))
            return Closeness.WellRounded;
        return rounds && digits >= 2 ? Closeness.OtherwiseRounded : Closeness.Different;
    }

    private static bool RoundsTo(Rational value, Rational rounded, int decimals) => decimals <= 60 && value.Round(decimals) == rounded;

    // Digits from the first that is not 0.
    private static int SignificantDigits(Rational value, int decimals)
    {
        var shifted = Rational.Abs(value * Rational.PowerOfTen(Math.Min(decimals, 60))).Truncate(0);
        var digits = 0;
        for (var rest = shifted.Numerator; !rest.IsZero && digits < 80; rest /= 10)
            digits++;
        return digits;
    }
}
