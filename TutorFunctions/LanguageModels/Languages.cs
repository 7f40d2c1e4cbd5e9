namespace TutorFunctions.LanguageModels;

/// <summary>Tells languages apart by the small words that every sentence has, and by their scripts. It is sure, or says nothing.</summary>
public static class Languages
{
    /// <summary>Small words of a language that are none in the others.</summary>
    private static readonly Dictionary<string, (string Name, string[] Words)> s_known = new()
    {
        ["en"] = (
            "English",
            [
                "the",
                "and",
                "is",
                "are",
                "of",
                "to",
                "what",
                "which",
                "that",
                "this",
                "you",
                "your",
                "with",
                "how",
                "can",
                "it",
                "for",
                "have",
                "was",
                "when",
                "let",
            ]
        ),
        ["de"] = (
            "German",
            [
                "der",
                "die",
                "das",
                "und",
                "ist",
                "nicht",
                "ein",
                "eine",
                "was",
                "wie",
                "du",
                "mit",
                "auf",
                "sind",
                "wir",
                "für",
                "den",
                "von",
                "zu",
                "wenn",
                "welche",
            ]
        ),
        ["fr"] = (
            "French",
            [
                "le",
                "la",
                "les",
                "et",
                "est",
                "une",
                "des",
                "que",
                "vous",
                "pour",
                "dans",
                "avec",
                "sur",
                "quelle",
                "quel",
                "pas",
                "nous",
                "sont",
                "qui",
                "du",
                "au",
            ]
        ),
        ["es"] = (
            "Spanish",
            [
                "el",
                "la",
                "los",
                "las",
                "y",
                "es",
                "una",
                "que",
                "para",
                "con",
                "por",
                "cuál",
                "qué",
                "como",
                "cómo",
                "más",
                "son",
                "está",
                "del",
                "tu",
                "se",
            ]
        ),
        ["it"] = (
            "Italian",
            [
                "il",
                "la",
                "gli",
                "e",
                "è",
                "una",
                "che",
                "per",
                "con",
                "quale",
                "come",
                "sono",
                "di",
                "non",
                "più",
                "della",
                "del",
                "tuo",
                "cosa",
                "nel",
                "perché",
            ]
        ),
        ["pt"] = (
            "Portuguese",
            [
                "o",
                "os",
                "as",
                "e",
                "é",
                "uma",
                "que",
                "para",
                "com",
                "qual",
                "como",
                "são",
                "não",
                "mais",
                "da",
                "do",
                "você",
                "seu",
                "isso",
                "em",
                "por",
            ]
        ),
        ["nl"] = (
            "Dutch",
            [
                "de",
                "het",
                "en",
                "een",
                "is",
                "van",
                "wat",
                "welke",
                "je",
                "met",
                "niet",
                "dat",
                "zijn",
                "voor",
                "hoe",
                "ik",
                "wij",
                "op",
                "te",
                "naar",
                "deze",
            ]
        ),
    };

    /// <summary>Fewer small words than this prove nothing.</summary>
    private const int FewestWords = 4;

    public static string NameOf(string code) =>
        s_known.TryGetValue(code, out var known) ? known.Name : $"the language with the ISO 639-1 code '{code}'";

    /// <summary>
    /// Whether a text is surely in another language than the one wanted. A wanted language that is not known here is never missed.
    /// </summary>
    public static bool IsOther(string text, string wanted)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!s_known.TryGetValue(wanted, out var own))
            return false;

        // All that are known are written in Latin letters, with a few Greek ones in formulas.
        var letters = text.Count(char.IsLetter);
        if (
            letters >= 20
            && 2 * text.Count(static letter => char.IsLetter(letter) && letter > '\u03ff' && letter is < '\u1e00' or > '\u1eff') > letters
        )
            return true;
        var words = text.ToLowerInvariant().Split([.. " \n\r\t.,;:!?()\"'’“”«»¿¡-"], StringSplitOptions.RemoveEmptyEntries);
        var hits = words.Count(own.Words.Contains);
        return s_known.Any(other =>
            other.Key != wanted && words.Count(other.Value.Words.Contains) is var count && count >= FewestWords && count > 2 * hits
        );
    }
}
