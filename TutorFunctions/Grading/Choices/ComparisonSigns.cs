using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Choices;

/// <summary>Reads "greater than" where the choices are the signs of comparison.</summary>
internal static class ComparisonSigns
{
    public static Picked Read(IReadOnlyList<string> normalChoices, List<Token> tokens)
    {
        foreach (var choice in normalChoices)
        {
            if (choice is not ("<" or ">" or "=" or "<=" or ">=" or "!=")) return Picked.None;
        }

        string? sign = null;
        var orEqual = false;
        foreach (var token in tokens)
        {
            var meant = Sign(token);
            if (meant == "=" && sign is "<" or ">") orEqual = true;
            else if (meant is not null && sign is not null && meant != sign) return Picked.None;
            else sign ??= meant;
        }

        var index = normalChoices.ToList().IndexOf(orEqual ? sign + "=" : sign ?? string.Empty);
        return index < 0 ? Picked.None : Picked.Of(index);
    }

    private static string? Sign(Token token) => token.Lower switch
    {
        "<" or "less" or "smaller" or "fewer" or "lower" => "<",
        ">" or "greater" or "more" or "bigger" or "larger" or "higher" => ">",
        "=" or "equal" or "equals" or "same" => "=",
        _ => null,
    };
}
