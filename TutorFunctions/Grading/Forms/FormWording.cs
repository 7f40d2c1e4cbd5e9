using System.Globalization;
using System.Text.RegularExpressions;
using TutorFunctions.Language;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Grading.Forms;

/// <summary>Reads from a question's wording which form its answer is asked in. The wordings are data of each language.</summary>
public sealed class FormWording
{
    private const int MostCharacters = 4000;

    private static readonly string[] s_countWords = ["zero", "one", "two", "three", "four", "five", "six"];

    private static readonly Lazy<FormWording> s_english = new(() => Of(LanguagePack.English));

    private readonly (FormKind Kind, Regex Pattern)[] _patterns;

    private FormWording((FormKind, Regex)[] patterns) => _patterns = patterns;

    public static FormWording English => s_english.Value;

    /// <summary>All forms that the question asks for, each once; empty when it asks for none.</summary>
    /// <param name="question">The question as the learner sees it, plain text or LaTeX between <c>$$</c>.</param>
    public IReadOnlyList<AskedForm> Read(string question)
    {
        if (question.Length > MostCharacters)
            question = question[..MostCharacters];
        var forms = new List<AskedForm>();
        foreach (var (kind, pattern) in _patterns)
        {
            if (forms.Exists(form => form.Kind == kind) || pattern.Match(question) is not { Success: true } match)
                continue;
            var symbol = match.Groups["symbol"] is { Success: true } named ? named.Value : null;
            forms.Add(new(kind, Count(match.Groups["count"].Value), symbol));
        }

        return forms;
    }

    private static int Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : Math.Max(0, Array.IndexOf(s_countWords, text.ToLowerInvariant()));

    private static FormWording Of(LanguagePack language) =>
        new([
            .. language.Forms.Select(form =>
                (Kind(form.Key), new Regex(string.Join('|', form.Value), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            ),
        ]);

    private static FormKind Kind(DataText name) =>
        Enum.TryParse<FormKind>(name.Value, out var kind) ? kind : throw name.Error("There is no such form.");
}
