using System.Text.RegularExpressions;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.LanguageModels;

/// <summary>Takes out of a text what says who the learner is, before it goes to a model.</summary>
public sealed partial class Redaction(IEnumerable<string> identifiers, IEnumerable<string> names)
{
    /// <summary>Names that are words of every day, too: who is called so is named by a capital only.</summary>
    private static readonly HashSet<string> s_everyday = new(StringComparer.OrdinalIgnoreCase)
    {
        "an",
        "art",
        "bill",
        "chase",
        "drew",
        "faith",
        "grace",
        "hope",
        "ivy",
        "joy",
        "mark",
        "max",
        "may",
        "pat",
        "ray",
        "rich",
        "rose",
        "so",
        "sue",
        "will",
    };

    private readonly string[] _identifiers = [.. identifiers.Where(IsTelling).OrderByDescending(id => id.Length)];
    private readonly string[] _names = [.. names.Where(name => name.Length > 1).OrderByDescending(name => name.Length)];

    /// <summary>For a session: its learner's id and name, the session's own id, and the names that were said in it.</summary>
    public static Redaction Of(SessionSetup session, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(conversation);
        string[] ids = session.LearnerId is { } learner ? [learner, session.SessionId] : [session.SessionId];
        return new Redaction(ids, [.. session.LearnerNames, .. conversation.Names]);
    }

    /// <summary>
    /// The same, and the names that somebody introduces in one of the texts besides: a name is often said in one place and told in another.
    /// </summary>
    public Redaction Hearing(IEnumerable<string> texts) =>
        new(_identifiers, _names.Concat(texts.SelectMany(IntroducedNames.In)).Distinct(StringComparer.OrdinalIgnoreCase));

    public string Apply(string text)
    {
        text = Email().Replace(text, "[e-mail]");
        foreach (var id in _identifiers)
            text = Replace(text, id, "[id]");
        foreach (var name in _names.Concat(IntroducedNames.In(text)))
            text = Replace(text, name, "[name]");
        return Phone().Replace(Telling().Replace(text, "$1[number]"), "[number]");
    }

    /// <summary>An id that is a small number says nothing, and taking it out would change the learner's sums.</summary>
    private static bool IsTelling(string id) => id.Any(char.IsLetter) ? id.Length > 1 : id.Length > 4;

    private static string Replace(string text, string word, string with)
    {
        var comparison = s_everyday.Contains(word) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at, comparison))
        {
            var end = at + word.Length;
            var isWhole = (at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !IsOfWord(text[end]));
            if (isWhole)
                text = $"{text.AsSpan(0, at)}{with}{text.AsSpan(end)}";
            at += isWhole ? with.Length : 1;
            if (at >= text.Length)
                break;
        }

        return text;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    [GeneratedRegex(
        @"[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Email();

    /// <summary>Digits in the groups of a telephone number; sums and years have none like these.</summary>
    [GeneratedRegex(
        @"(?:\+|\b00)\d[\d ()./-]{7,}\d|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b0\d{2,5}[ /-]\d{3,}(?:[ -]?\d{2,})*\b|\b07\d{9}\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"\b((?:phone|telephone|mobile|cell|tel|whatsapp|call me(?: on| at)?)(?: number)?(?: is|:)?\s*)\d[\d ()./-]{4,}\d",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Telling();
}
