using TutorFunctions.Language;
using TutorFunctions.Language.Patterns;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Grading.Words;

/// <summary>What a reply makes of an answer that it names.</summary>
internal enum NamedAnswerRole
{
    Given,

    /// <summary>Denied, doubted, reported or the opposite of what is asked.</summary>
    Refused,

    /// <summary>Given beside another answer, or replaced by it.</summary>
    BesideAnother,
}

/// <summary>Tells whether the words around an answer give it, by the patterns of the language.</summary>
internal static class NamedAnswer
{
    /// <param name="reply">The reply's words.</param>
    /// <param name="start">Where the answer begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="asked">The words of the question and of all accepted answers: none of them is another answer.</param>
    public static NamedAnswerRole Role(List<WordOf> reply, int start, int end, IReadOnlyList<WordOf> asked)
    {
        var language = LanguagePack.English;
        var atoms = Atoms(reply, start, end, asked, language);
        // What explains the answer names no other.
        var found = language
            .Claims.Patterns.Find(atoms)
            .FindAll(named => named.Pattern.Name != "rival" || !IsExplained(atoms, named.Match.Start, language));
        if (found.Exists(static named => named.Pattern.Name == "given") && !found.Exists(named => named.Match.Start > AtomOf(atoms)))
            return NamedAnswerRole.Given;
        if (found.Exists(static named => named.Pattern.Name == "refused"))
            return NamedAnswerRole.Refused;
        return found.Count > 0 ? NamedAnswerRole.BesideAnother : NamedAnswerRole.Given;
    }

    private static int AtomOf(List<Atom> atoms) => atoms.FindIndex(static atom => atom.Tag == "value");

    private static List<Atom> Atoms(List<WordOf> reply, int start, int end, IReadOnlyList<WordOf> asked, LanguagePack language)
    {
        var opposites = Opposites(asked, language);
        var atoms = new List<Atom>(reply.Count + 8);
        for (var at = 0; at < reply.Count; at++)
        {
            var span = new TextSpan(at, at + 1);
            var word = reply[at];
            if (at == start)
            {
                atoms.Add(new(AtomKind.Tagged, "<value>", "value", span));
                at = end - 1;
                word = reply[at];
            }
            else if (OppositeEnd(reply, at, end, opposites) is { } last)
            {
                atoms.Add(new(AtomKind.Tagged, word.Lower, "opposite", span));
                at = last - 1;
            }
            else
            {
                var isOther = IsOther(word, asked, language);
                atoms.Add(new(isOther ? AtomKind.Tagged : AtomKind.Word, word.Lower, isOther ? "other" : null, span));
                // Words that follow each other name one thing.
                while (
                    isOther && at + 1 < reply.Count && at + 1 != start && !reply[at].EndsClause && IsOther(reply[at + 1], asked, language)
                )
                    at++;
                word = reply[at];
            }

            if (word.EndsSentence)
                atoms.Add(new(AtomKind.Stop, ".", null, span));
            else if (word.EndsClause)
                atoms.Add(new(AtomKind.Comma, ",", null, span));
        }

        return atoms;
    }

    private static bool IsOther(WordOf word, IReadOnlyList<WordOf> asked, LanguagePack language) =>
        !word.IsNumber
        && word.Lower.Length > 1
        && !StopWords.Contains(word.Lower)
        && !language.Claims.IsAside(word.Lower)
        && !language.Classes.Has("function", word.Lower)
        && !KeyIdeaMatching.IsNegation(word.Lower)
        && !asked.Any(word.Matches);

    private static HashSet<string> Opposites(IReadOnlyList<WordOf> asked, LanguagePack language)
    {
        var phrases = asked
            .Select(static word => word.Lower)
            .Concat(asked.Zip(asked.Skip(1), static (one, two) => one.Lower + "_" + two.Lower))
            .ToHashSet(StringComparer.Ordinal);
        return language
            .Claims.Opposites.Where(pair => phrases.Contains(pair.Phrase) && !phrases.Contains(pair.Opposite))
            .Select(pair => pair.Opposite)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static int? OppositeEnd(List<WordOf> reply, int at, int before, HashSet<string> opposites)
    {
        if (opposites.Count == 0)
            return null;
        if (at + 1 < reply.Count && opposites.Contains(reply[at].Lower + "_" + reply[at + 1].Lower))
            return at + 2;
        return opposites.Contains(reply[at].Lower) ? at + 1 : null;
    }

    private static bool IsExplained(List<Atom> atoms, int at, LanguagePack language)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (language.Classes.Has("reason", atoms[before].Word))
                return true;
        }

        return false;
    }
}
