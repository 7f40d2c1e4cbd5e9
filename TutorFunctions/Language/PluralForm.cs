namespace TutorFunctions.Language;

/// <summary>The plural form that a number takes, by the rules of Unicode's Common Locale Data Repository.</summary>
public static class PluralForm
{
    /// <param name="language">Two-letter code.</param>
    /// <param name="count">A whole number, 0 or more.</param>
    /// <returns>zero, one, two, few, many or other; a language without rules here has "other" alone.</returns>
    public static string Of(string language, int count) =>
        language switch
        {
            "en" => count == 1 ? "one" : "other",
            "ar" => count switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ when count % 100 is >= 3 and <= 10 => "few",
                _ when count % 100 >= 11 => "many",
                _ => "other",
            },
            _ => "other",
        };
}
