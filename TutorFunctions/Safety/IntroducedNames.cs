using System.Text.RegularExpressions;

namespace TutorFunctions.Safety;

/// <summary>Finds the names by which a learner introduces themselves or speaks of others in the usual words of introducing.</summary>
public static partial class IntroducedNames
{
    private static readonly HashSet<string> s_noNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "an",
        "the",
        "not",
        "so",
        "very",
        "just",
        "right",
        "wrong",
        "done",
        "here",
        "in",
        "on",
        "at",
        "from",
        "is",
        "it",
        "that",
        "this",
        "what",
        "when",
        "later",
        "back",
        "lost",
        "stuck",
        "secret",
    };

    /// <summary>Words that stand with a capital after "I'm", or before "here", and are no names.</summary>
    private static readonly HashSet<string> s_states = new(StringComparer.OrdinalIgnoreCase)
    {
        "sorry",
        "sure",
        "good",
        "great",
        "fine",
        "okay",
        "ready",
        "confused",
        "bored",
        "tired",
        "going",
        "guessing",
        "thinking",
        "trying",
        "learning",
        "asking",
        "now",
        "still",
        "really",
        "also",
        "nothing",
        "something",
        "everything",
        "someone",
        "everyone",
        "nobody",
        "over",
        "up",
        "down",
        "out",
        "because",
        "and",
        "but",
        "help",
        "answer",
        "question",
        "water",
        "light",
        "one",
        "two",
    };

    /// <returns>Each name, and each of its words.</returns>
    public static IEnumerable<string> In(string text) =>
        Introduction()
            .Matches(text)
            .SelectMany(Words)
            .Concat(SelfNaming().Matches(text).SelectMany(static match => Words(match)).Where(static word => !s_states.Contains(word)));

    private static IEnumerable<string> Words(Match match)
    {
        var words = match.Groups["name"].Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);

        // A name is followed by another only where that begins with a capital: "my name is ann and I like fish".
        return s_noNames.Contains(words[0]) ? [] : words.TakeWhile((word, index) => index == 0 || char.IsUpper(word[0]));
    }

    [GeneratedRegex(
        @"\b(?:my (?:full |first |last )?name(?: is|'s|’s)|i am called|i'm called|they call me|call me|greetings from|regards,?"
            + @"|signed,?|ich heiße|ich heisse|mein name ist|je m'appelle|mon nom est"
            + @"|me llamo|mi nombre es|mi chiamo|meu nome é|me chamo|ik heet|mijn naam is|nazywam się|mam na imię|benim adım"
            + @"|меня зовут)\s+(?<name>\p{L}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,2})",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Introduction();

    /// <summary>
    /// "I'm Anna", "this is Anna speaking", "Anna here": less plain words, so that only a capital tells a name from what somebody is.
    /// </summary>
    [GeneratedRegex(
        @"\b(?:[Ii]['’]?m|[Ii] am|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ono"
            + @"|[Ii]k ben)\s+(?<name>\p{Lu}\p{Ll}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,2})"
            + @"|\b(?:[Ii]t['’]?s|[Tt]his is)\s+(?<name>\p{Lu}\p{Ll}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,2}) (?:here|again|speaking|from)\b"
            + @"|(?:^|[.!?\n,]\s*|\b[Hh](?:i|ello|ey)[, ]+)(?<name>\p{Lu}\p{Ll}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)?) (?:here|speaking)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex SelfNaming();
}
