using System.Text.RegularExpressions;

namespace TutorFunctions.Sessions;

/// <summary>Finds the names by which a learner introduces themselves or speaks of others in the usual words of introducing.</summary>
public static partial class IntroducedNames
{
    private static readonly HashSet<string> s_noNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "not", "so", "very", "just", "right", "wrong", "done", "here", "in", "on", "at", "from", "is", "it", "that", "this", "what", "when", "later", "back", "lost", "stuck", "secret",
    };

    /// <returns>Each name, and each of its words.</returns>
    public static IEnumerable<string> In(string text)
    {
        foreach (Match match in Introduction().Matches(text))
        {
            var words = match.Groups["name"].Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            if (s_noNames.Contains(words[0]))
                continue;

            // A name is followed by another only where that begins with a capital: "my name is ann and I like fish".
            foreach (var word in words.TakeWhile((word, index) => index == 0 || char.IsUpper(word[0])))
                yield return word;
        }
    }

    [GeneratedRegex(
        @"\b(?:my (?:full |first |last )?name(?: is|'s|’s)|i am called|i'm called|they call me|call me|greetings from|signed|ich heiße|ich heisse|mein name ist|je m'appelle|mon nom est|me llamo|mi nombre es|mi chiamo|meu nome é)\s+(?<name>\p{L}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,2})",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Introduction();
}
