using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace TutorFunctions.Grading.Forms;

/// <summary>Reads from a question's wording which form its answer is asked in. The wordings are data, one file a language.</summary>
public sealed class FormWording
{
    private const int MostCharacters = 4000;

    private static readonly string[] s_countWords = ["zero", "one", "two", "three", "four", "five", "six"];

    private static readonly Lazy<FormWording> s_english = new(() => Load("en"));

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

    private static FormWording Load(string language)
    {
        var name = "Forms." + language + ".wording.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The wordings of forms in \"" + language + "\" are missing: " + name + ".");
        using var reader = new StreamReader(stream);
        var patterns = new List<(FormKind, Regex)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            if (parts.Length != 2 || !Enum.TryParse<FormKind>(parts[0], out var kind))
            {
                throw new FormatException(name + ", line " + number.ToString(CultureInfo.InvariantCulture)
                    + ": expected a form, a tab and a pattern.");
            }

            patterns.Add((kind, new(parts[1], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)));
        }

        return new([.. patterns]);
    }
}
