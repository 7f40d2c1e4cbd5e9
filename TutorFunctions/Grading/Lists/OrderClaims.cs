using System.Text.RegularExpressions;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Lists;

/// <summary>
/// What a reply says about the order of its values besides putting them one after the other: "5 &lt; 6 &lt; 7", "the biggest is 7". Values
/// in the right order are not right when the reply says that they stand the other way round.
/// </summary>
internal static partial class OrderClaims
{
    /// <summary>
    /// The reply with commas for the signs of a chain as "5 &lt; 6 &lt; 7", and what the signs say: 1 rising, -1 falling, 0 for no chain.
    /// </summary>
    public static (string Text, int Direction) WithoutSigns(string reply)
    {
        var plain = PlainText.Fold(reply);
        var rising = Rising().Count(plain);
        var falling = Falling().Count(plain);
        if ((rising == 0) == (falling == 0))
            return (reply, 0);
        return rising > 0 ? (Rising().Replace(plain, " , "), 1) : (Falling().Replace(plain, " , "), -1);
    }

    /// <summary>Whether every value is more than the one before it, or less where the direction is -1.</summary>
    public static bool Hold(IReadOnlyList<Rational> values, int direction)
    {
        for (var index = 1; index < values.Count; index++)
        {
            if (values[index].CompareTo(values[index - 1]) * direction <= 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether the reply's words about the biggest and the smallest fit its values.</summary>
    public static bool WordsHold(string reply)
    {
        var found = QuantityReader.Read(reply, commasInNumbers: true, out var tokens);
        if (found.Count < 2)
            return true;
        var values = found.ConvertAll(part => part.Quantity.Value);
        var (least, most) = (values.Min(), values.Max());
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!Comparing.IsSuperlative(tokens[at].Lower))
                continue;
            var direction = Comparing.Direction(tokens[at].Lower);
            if (IsWord(tokens, at - 1, "to"))
                continue;
            if (IsWord(tokens, at + 1, "to") || IsWord(tokens, at + 1, "first"))
            {
                if (!Hold(values, -direction))
                    return false;
                continue;
            }

            var before = found.FindLastIndex(part => part.Statement.End <= at);
            var after = found.FindIndex(part => part.Statement.Start > at);
            var named = after >= 0 && (before < 0 || Introduces(tokens, at + 1)) ? after : before;
            if (values[named] != (direction > 0 ? most : least))
                return false;
        }

        return true;
    }

    // "the biggest one is 7", "biggest: 7"
    private static bool Introduces(List<Token> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Lower is "one" or "fraction" or "number" or "value")
            at++;
        return at < tokens.Count && (tokens[at].Lower is "is" or "=" || tokens[at].Kind == TokenKind.Colon);
    }

    private static bool IsWord(List<Token> tokens, int at, string word) => at >= 0 && at < tokens.Count && tokens[at].IsWord(word);

    [GeneratedRegex(
        @"<=?|\\(?:lt|leq?)\b|\b(?:(?:which )?(?:is|are|comes) )?(?:(?:less|smaller|lower|fewer) than|before)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Rising();

    [GeneratedRegex(
        @"(?<!-|=)>=?|\\(?:gt|geq?)\b|\b(?:(?:which )?(?:is|are|comes) )?(?:(?:more|greater|larger|bigger|higher) than|after)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Falling();
}
