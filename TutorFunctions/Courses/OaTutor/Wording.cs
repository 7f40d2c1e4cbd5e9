using System.Text;
using System.Text.RegularExpressions;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Small changes to wording that leave mathematics between <c>$$</c> exactly as it is.</summary>
internal static partial class Wording
{
    /// <summary>A skill's id as a title: "use_place_value" becomes "Use place value".</summary>
    public static string Title(string skillId)
    {
        var words = skillId.IndexOfAny(['_', ' ']) < 0 ? CamelHump().Replace(skillId, " ") : skillId;
        words = OddCharacters().Replace(words.Replace('_', ' '), "");
        words = Abbreviation().Replace(words, match => match.Value.ToUpperInvariant());
        words = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (!Abbreviation().IsMatch(words[(words.LastIndexOf(' ') + 1)..]))
            words = words.TrimEnd('.');
        return words.Length == 0 ? skillId : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A title inside a sentence: with a small letter, unless it begins with an abbreviation.</summary>
    public static string InSentence(string title) =>
        title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    /// <summary>The text with every formula replaced by as many letters, so that its punctuation is not taken for the sentence's.</summary>
    public static string Masked(string text) => Formula().Replace(text, match => new string('M', match.Length));

    /// <summary>The text as a statement: an explanation must not ask, or the learner would not know which question to answer.</summary>
    public static string Statement(string text)
    {
        var masked = Masked(text);
        var statement = new StringBuilder(text);
        for (var i = 0; i < masked.Length; i++)
        {
            if (masked[i] == '?')
                statement[i] = '.';
        }

        var result = statement.ToString().Trim();
        return result.Length > 0 && ".!:;,".Contains(result[^1]) && Masked(result)[^1] != 'M' ? result : result + ".";
    }

    public static string WithoutEndMark(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && ".?!:;,".Contains(trimmed[^1]) ? trimmed[..^1].TrimEnd() : trimmed;
    }

    /// <summary>Letters and digits only, to tell whether two texts say the same.</summary>
    public static string Bare(string text) => NotWord().Replace(text, " ").Trim().ToLowerInvariant();

    /// <summary>An id for a name: "OpenStax: Elementary Algebra" becomes "openstax-elementary-algebra".</summary>
    public static string Slug(string name) => NotWord().Replace(name.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"(?<=[a-z])(?=[A-Z])")]
    private static partial Regex CamelHump();

    [GeneratedRegex(@"[^\p{L}\p{N} .,'’()/%+&-]")]
    private static partial Regex OddCharacters();

    [GeneratedRegex(@"\b(?:\p{L}\.){2,}")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\$\$.*?\$\$", RegexOptions.Singleline)]
    private static partial Regex Formula();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWord();
}
