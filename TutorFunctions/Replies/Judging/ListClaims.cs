using TutorFunctions.Grading.Numbers;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies.Judging;

/// <summary>
/// Compares a row of numbers with the row asked for: a part of it is right so far, one wrong value or a wrong order is wrong.
/// </summary>
internal static class ListClaims
{
    /// <returns>Null when either is not all numbers.</returns>
    public static JudgedClaim? Judge(QuestionContext question, string claim)
    {
        if (question.Key.Accepted.Any(static key => key.LastIndexOf('(') > 0) || Values(claim) is not { } said)
            return null;
        foreach (var key in question.Key.Accepted)
        {
            if (Values(Plain(key)) is not { Count: > 1 } right)
                continue;
            var isSame = question.Key.Ordered
                ? said.SequenceEqual(right)
                : said.Distinct().Count() == right.Count && said.TrueForAll(right.Contains);
            if (isSame)
                return new JudgedClaim(ClaimVerdict.Right, "All values are there.");
            if (said.Count < right.Count && said.TrueForAll(right.Contains) && (!question.Key.Ordered || IsInOrder(said, right)))
                return new JudgedClaim(ClaimVerdict.Partial, $"{said.Count} of the {right.Count} values are there.", Shortfall.OtherPart);
            return new JudgedClaim(
                ClaimVerdict.Wrong,
                said.Exists(value => !right.Contains(value)) ? "A value is none of those asked for." : "The values stand in another order."
            );
        }

        return null;
    }

    private static bool IsInOrder(List<Rational> said, List<Rational> right)
    {
        var at = -1;
        foreach (var value in said)
        {
            var next = right.IndexOf(value);
            if (next <= at)
                return false;
            at = next;
        }

        return true;
    }

    private static List<Rational>? Values(string claim)
    {
        var values = new List<Rational>();
        foreach (var part in Plain(claim).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Reckoning.Value(part[(part.LastIndexOf('=') + 1)..].Replace("°", string.Empty, StringComparison.Ordinal)) is not { } value)
                return null;
            values.Add(value);
        }

        return values.Count == 0 ? null : values;
    }

    private static string Plain(string key) =>
        key.Replace("$", string.Empty, StringComparison.Ordinal).Replace("−", "-", StringComparison.Ordinal).Trim('(', ')', '{', '}', ' ');
}
