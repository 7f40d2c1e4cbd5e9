using System.Globalization;
using System.Text.RegularExpressions;

namespace TutorFunctions.Grading.Forms;

/// <summary>Reads from a question's wording which form its answer is asked in. The wordings are a table for each language.</summary>
public sealed class FormWording
{
    private const int MostCharacters = 4000;

    private static readonly string[] s_countWords = ["zero", "one", "two", "three", "four", "five", "six"];

    private static readonly Lazy<FormWording> s_english = new(() => Of(EnglishFormWording.Table));

    private readonly (FormKind Kind, Regex Pattern)[] _patterns;

    private FormWording((FormKind, Regex)[] patterns) => _patterns = patterns;

    public static FormWording English => s_english.Value;

    /// <summary>All forms that the question asks for, each once; empty when it asks for none.</summary>
    /// <param name="question">The question as the learner sees it, plain text or LaTeX between <c>$$</c>.</param>
    public IReadOnlyList<AskedForm> Read(string question)
    {
        if (question.Length > MostCharacters) question = question[..MostCharacters];
        var forms = new List<AskedForm>();
        foreach (var (kind, pattern) in _patterns)
        {
            if (forms.Exists(form => form.Kind == kind) || pattern.Match(question) is not { Success: true } match) continue;
            var symbol = match.Groups["symbol"] is { Success: true } named ? named.Value : null;
            forms.Add(new(kind, Count(match.Groups["count"].Value), symbol));
        }

        return forms;
    }

    private static int Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : Math.Max(0, Array.IndexOf(s_countWords, text.ToLowerInvariant()));

    private static FormWording Of(IReadOnlyList<(FormKind Kind, string[] Wordings)> table) => new([.. table.Select(entry =>
        (entry.Kind, new Regex(string.Join('|', entry.Wordings), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)))]);
}
