using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Choices;

/// <summary>Reads "greater than" and "not less, but equal" where the choices are the signs of comparison.</summary>
internal static class ComparisonSigns
{
    public static Picked Read(IReadOnlyList<string> normalChoices, List<Token> tokens)
    {
        foreach (var choice in normalChoices)
        {
            if (choice is not ("<" or ">" or "=" or "<=" or ">=" or "!=")) return Picked.None;
        }

        string? sign = null;
        string? denied = null;
        var (orEqual, negated) = (false, false);
        foreach (var token in tokens)
        {
            if (token.Lower is "not" or "isnt" or "arent" or "never" or "no") negated = true;
            if (Sign(token) is not { } meant) continue;
            if (negated) denied = meant;
            else if (meant == "=" && sign is "<" or ">") orEqual = true;
            else if (sign is not null && meant != sign) return Picked.None;
            else sign = meant;
            negated = false;
        }

        if (sign is null) return Place(normalChoices, denied) is { } rejected ? new([rejected], IsDenied: true) : Picked.None;
        return sign != denied && Place(normalChoices, orEqual ? sign + "=" : sign) is { } place ? Picked.Of(place) : Picked.None;
    }

    private static int? Place(IReadOnlyList<string> normalChoices, string? sign) =>
        normalChoices.ToList().IndexOf(sign ?? string.Empty) is >= 0 and var place ? place : null;

    private static string? Sign(Token token) => token.Lower switch
    {
        "<" or "less" or "smaller" or "fewer" or "lower" => "<",
        ">" or "greater" or "more" or "bigger" or "larger" or "higher" => ">",
        "=" or "equal" or "equals" or "same" => "=",
        _ => null,
    };
}
