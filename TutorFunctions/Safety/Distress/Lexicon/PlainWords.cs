using System.Text;

namespace TutorFunctions.Safety.Distress.Lexicon;

/// <summary>
/// A text as its bare words: small letters, no apostrophes, drawn-out letters shortened, a full stop where a sentence ends.
/// </summary>
internal static class PlainWords
{
    /// <summary>Stands between sentences, and for what has been taken out.</summary>
    public const string Break = ".";

    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var run = 0;
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c))
                run = Append(word, char.ToLowerInvariant(c), run);
            else if (c is not ('\'' or '’' or '‘' or '`' or '´' or '\u200b' or '\u00ad'))
                End(words, word, isSentence: c is '.' or '!' or '?' or '\n' or ';');
        }

        End(words, word, isSentence: true);
        return Joined(words);
    }

    /// <summary>"dieeee" is "die"; "kill" and "too" stay.</summary>
    /// <returns>How often the last letter has come in a row.</returns>
    private static int Append(StringBuilder word, char c, int run)
    {
        run = word.Length > 0 && word[^1] == c && char.IsLetter(c) ? run + 1 : 1;
        if (run < 3)
            word.Append(c);
        else if (run == 3)
            word.Length--;
        return run;
    }

    private static void End(List<string> words, StringBuilder word, bool isSentence)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
        if (isSentence && words is not [] and not [.., Break])
            words.Add(Break);
    }

    private static List<string> Joined(List<string> words)
    {
        for (var at = words.Count - 2; at >= 0; at--)
        {
            var isOneself = words[at] is "my" or "him" or "her" or "them" or "your" && words[at + 1] is "self" or "selves";
            if (
                !isOneself
                && (words[at], words[at + 1])
                    is not (

                        ("self", "harm" or "harming" or "harmed" or "harms")
                        or
                        ("step", "dad" or "mum" or "mom" or "father" or "mother" or "brother" or "sister")
                    )
            )
                continue;
            words[at] += words[at + 1];
            words.RemoveAt(at + 1);
        }

        return words;
    }
}
