using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Lessons.Asked;

/// <summary>What a question speaks of, and what it wants to know of it.</summary>
/// <param name="Stems">The stems of its words and its signs, without those that any question has.</param>
/// <param name="Wish">"why", "how", "what" or another word for what is wanted; null where no word says it.</param>
internal sealed record AskedWords(IReadOnlySet<string> Stems, string? Wish)
{
    private static readonly string[] s_wishes = ["why", "wish-how", "wish-may", "wish-difference"];

    public static AskedWords Of(string text)
    {
        var language = LanguagePack.English;
        var stems = new HashSet<string>(StringComparer.Ordinal);
        string? wish = null;
        foreach (var token in language.Tokens(text))
        {
            wish ??= Array.Find(s_wishes, each => token.IsWord && language.Classes.Has(each, token.Word));
            if (StemOf(token, language) is { } stem)
                stems.Add(stem);
        }

        return new(stems, wish);
    }

    /// <summary>The same with typing errors taken for the words that were meant.</summary>
    public AskedWords Spelled(IReadOnlyCollection<string> known)
    {
        var near = LanguagePack.English.NearWords;
        return this with
        {
            Stems = Stems
                .Select(stem =>
                    known.Contains(stem) || near.IsWord(stem) ? stem : known.FirstOrDefault(other => near.IsMistyped(stem, other)) ?? stem
                )
                .ToHashSet(StringComparer.Ordinal),
        };
    }

    // Numbers are those of the question at hand, but for nought and one, which rules speak of.
    private static string? StemOf(Token token, LanguagePack language) =>
        token.Kind switch
        {
            TokenKind.Word when language.Classes.Has("relation", token.Word) => language.Stemmer.Stem(token.Word),
            TokenKind.Word when language.Classes.Has("stop", token.Word) || language.Classes.Has("function", token.Word) => null,
            TokenKind.Word => language.Stemmer.Stem(token.Word),
            TokenKind.Number when token.Text is "0" or "1" => token.Text,
            TokenKind.Sign when token.Text.Any(static sign => !char.IsPunctuation(sign) || sign is '%' or '*' or '/') => token.Text,
            _ => null,
        };
}
