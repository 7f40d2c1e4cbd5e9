namespace TutorFunctions.LanguageModels;

/// <summary>A name without capitals and signs, by which it is the same in every spelling.</summary>
internal static class Slug
{
    public static string Of(string text) =>
        string.Join(
            '-',
            text.ToLowerInvariant()
                .Split([.. text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        );
}
