using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Lessons.Asked;

/// <summary>Finds the meaning of a term that a learner asks for, inflections and typing errors forgiven.</summary>
public static class GlossarySearch
{
    /// <param name="glossary">Where to look.</param>
    /// <param name="text">The term as the learner writes it; a few words of the question around it do no harm.</param>
    /// <returns>
    /// Of the entries that the text names, the one with the longest name, then the one spelled most alike, then the one named first; null
    /// when it names none. "square root" does not name "square".
    /// </returns>
    public static GlossaryTerm? Find(IReadOnlyList<GlossaryTerm> glossary, string text)
    {
        ArgumentNullException.ThrowIfNull(glossary);
        ArgumentNullException.ThrowIfNull(text);
        var asked = TermName.Of(text).Parts;
        Match? best = null;
        foreach (var entry in glossary)
        {
            foreach (var name in entry.AlsoCalled.Prepend(entry.Term).Select(TermName.Of))
            {
                if (Find(asked, name) is { } place && (best is null || place.IsBetterThan(best.Value.Place)))
                    best = new Match(entry, place);
            }
        }

        return best?.Entry;
    }

    private static Place? Find(IReadOnlyList<TermPart> asked, TermName name)
    {
        if (name.Parts.Count == 0)
            return null;
        Place? best = null;
        for (var start = 0; start + name.Parts.Count <= asked.Count; start++)
        {
            if (At(asked, start, name) is { } place && (best is null || place.IsBetterThan(best.Value)))
                best = place;
        }

        return best;
    }

    private static Place? At(IReadOnlyList<TermPart> asked, int start, TermName name)
    {
        var end = start + name.Parts.Count;
        if (name.IsEveryday ? !StandsAlone(asked, start, end) : IsPartOfAnother(asked, start, end))
            return null;
        var differences = 0;
        for (var at = 0; at < name.Parts.Count; at++)
        {
            var standsForAny = at + 1 < name.Parts.Count && name.Parts[at + 1] is { Kind: TokenKind.Word, Text.Length: 1 };
            if (Difference(asked[start + at], name.Parts[at], standsForAny) is not { } difference)
                return null;
            differences += difference;
        }

        return new Place(name.Parts.Count, differences, start);
    }

    private static bool StandsAlone(IReadOnlyList<TermPart> asked, int start, int end) =>
        end == asked.Count && asked.Take(start).All(part => LanguagePack.English.Classes.Has("naming", part.Word));

    private static bool IsPartOfAnother(IReadOnlyList<TermPart> asked, int start, int end) =>
        (start > 0 && IsContent(asked[start - 1])) || (end < asked.Count && IsContent(asked[end]));

    // Short words are left aside: the vocabulary has words of four letters or more.
    private static bool IsContent(TermPart part)
    {
        var (classes, word) = (LanguagePack.English.Classes, part.Word);
        return part.Kind == TokenKind.Word
            && LanguagePack.English.NearWords.IsWord(word)
            && !classes.Has("function", word)
            && !classes.Has("stop", word)
            && !classes.Has("naming", word);
    }

    /// <returns>0 for the same, 1 for another inflection or number, 2 for a typing error; null for another word.</returns>
    private static int? Difference(TermPart asked, TermPart named, bool standsForAny)
    {
        if (asked.Text == named.Text)
            return 0;
        if (asked.Kind != named.Kind)
            return null;
        if (asked.Kind == TokenKind.Number)
            return standsForAny ? 1 : null;
        if (asked.Kind != TokenKind.Word)
            return null;
        if (asked.Stem == named.Stem || asked.Word == named.Text)
            return 1;
        return IsMistyped(asked, named) ? 2 : null;
    }

    private static bool IsMistyped(TermPart asked, TermPart named)
    {
        var near = LanguagePack.English.NearWords;
        return near.IsMistyped(asked.Text, named.Text)
            || near.IsMistyped(asked.Stem, named.Text)
            || (!near.IsWord(asked.Text) && near.IsMistyped(asked.Stem, named.Stem));
    }

    private readonly record struct Match(GlossaryTerm Entry, Place Place);

    private readonly record struct Place(int Length, int Differences, int Start)
    {
        public bool IsBetterThan(Place other) =>
            (-Length, Differences, Start).CompareTo((-other.Length, other.Differences, other.Start)) < 0;
    }
}
