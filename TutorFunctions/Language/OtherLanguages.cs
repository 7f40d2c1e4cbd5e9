using System.Text.RegularExpressions;
using TutorFunctions.Language.Data;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Language;

/// <summary>Tells which language a learner writes in, and says in it that the lesson is in another.</summary>
public sealed partial class OtherLanguages
{
    /// <summary>Words of a language that a reply must have, as a part of all its words, to be in it.</summary>
    private const double LeastShare = 0.5;

    private static readonly Lazy<OtherLanguages> s_all = new(static () => new OtherLanguages(LanguageFiles.Read("others.yaml")));

    private readonly List<Entry> _entries;

    private OtherLanguages(DataFile file) =>
        _entries = [
            .. file.Keys()
                .Select(code => new Entry(
                    code.Value,
                    file.List("words", code.Value).Select(static word => word.Value).ToHashSet(StringComparer.Ordinal),
                    file.List("script", code.Value) is [var script, ..] ? script.Value : null,
                    file.List("say", code.Value)[0].Value
                )),
        ];

    public static OtherLanguages All => s_all.Value;

    /// <summary>What is said in the language of a reply about the language of the lesson; null when the reply's is not known.</summary>
    /// <param name="reply">What the learner wrote.</param>
    /// <param name="taught">The lesson's language, by its two-letter code.</param>
    public string? AnswerTo(string reply, string taught)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var words = FoldedText.Of(reply).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var best = _entries
            .Where(entry => entry.Code != taught)
            .Select(entry => (entry, Share: entry.ShareOf(reply, words)))
            .OrderByDescending(static one => one.Share)
            .FirstOrDefault();
        return best.Share >= LeastShare ? LanguageName().Replace(best.entry.Say, match => match.Groups["name"].Value) : null;
    }

    [GeneratedRegex(@"\{\w+:(?<name>[^}]*)\}")]
    private static partial Regex LanguageName();

    private sealed record Entry(string Code, HashSet<string> Words, string? Script, string Say)
    {
        public double ShareOf(string reply, string[] words)
        {
            if (Script is not null)
            {
                var letters = reply.Count(char.IsLetter);
                return letters == 0 ? 0 : (double)reply.Count(IsOfScript) / letters;
            }

            return words.Length == 0
                ? 0
                : (double)words.Count(word => Words.Contains(word.Trim('?', '!', '.', ',', '¿', '¡'))) / words.Length;
        }

        private bool IsOfScript(char letter) =>
            Script switch
            {
                "Arabic" => letter is >= '\u0600' and <= '\u06FF',
                "Cyrillic" => letter is >= '\u0400' and <= '\u04FF',
                "Han" => letter is >= '\u4E00' and <= '\u9FFF',
                _ => false,
            };
    }
}
