using System.Text.RegularExpressions;
using TutorFunctions.Grading.Reading;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Choices;

/// <summary>Reads "greater than" and "not less, but equal" where the choices are the signs of comparison.</summary>
internal static partial class ComparisonSigns
{
    /// <param name="prompt">
    /// The question, in which a box stands between what is compared: who says that the right side is bigger means "&lt;".
    /// </param>
    public static Picked Read(IReadOnlyList<string> normalChoices, string? prompt, List<Token> tokens)
    {
        foreach (var choice in normalChoices)
        {
            if (choice is not ("<" or ">" or "=" or "<=" or ">=" or "!="))
                return Picked.None;
        }

        string? sign = null;
        string? denied = null;
        var (orEqual, negated) = (false, false);
        foreach (var token in tokens)
        {
            if (token.Lower is "not" or "isnt" or "arent" or "never" or "no")
                negated = true;
            if (Sign(token) is not { } meant)
                continue;
            if (negated)
                denied = meant;
            else if (meant == "=" && sign is "<" or ">")
                orEqual = true;
            else if (sign is not null && meant != sign)
                return Picked.None;
            else
                sign = meant;
            negated = false;
        }

        if (sign is null)
            return Place(normalChoices, denied) is { } rejected ? new([rejected], IsDenied: true) : Picked.None;
        if (prompt is not null && NamesTheRightSide(prompt, tokens))
            sign = sign switch
            {
                "<" => ">",
                ">" => "<",
                _ => sign,
            };
        return sign != denied && Place(normalChoices, orEqual ? sign + "=" : sign) is { } place ? Picked.Of(place) : Picked.None;
    }

    private static bool NamesTheRightSide(string prompt, List<Token> tokens)
    {
        if (Box().Match(prompt) is not { Success: true } box || tokens.Exists(token => token.Lower is "<" or ">" or "than" or "then"))
            return false;
        var words = WordList.Of(tokens);
        var (left, right) = (WordList.Of(box.Groups[1].Value), WordList.Of(box.Groups[2].Value));
        return left is [var first]
            && right is [var second]
            && words.Exists(word => word.Lower == second.Lower)
            && !words.Exists(word => word.Lower == first.Lower);
    }

    private static int? Place(IReadOnlyList<string> normalChoices, string? sign) =>
        normalChoices.ToList().IndexOf(sign ?? string.Empty) is >= 0 and var place ? place : null;

    private static string? Sign(Token token) =>
        token.Lower switch
        {
            "<" or "less" or "smaller" or "fewer" or "lower" => "<",
            ">" or "greater" or "more" or "bigger" or "larger" or "higher" => ">",
            "=" or "equal" or "equals" or "same" => "=",
            _ => null,
        };

    [GeneratedRegex(@"(\S+)\s*(?:□|_{2,}|\[ ?\])\s*(\S+?)[?.]?(?:\s|$)")]
    private static partial Regex Box();
}
