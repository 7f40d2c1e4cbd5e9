using System.Globalization;
using System.Text.RegularExpressions;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Lessons;

/// <summary>
/// What can be read by rule from a teacher's guidelines: which ideas to keep to, how many questions, what to use and what to avoid.
/// </summary>
/// <param name="Only">The concepts to keep to; empty for all.</param>
/// <param name="QuestionsEach">Questions for each idea; null when not said.</param>
/// <param name="Use">Approaches of the lesson's explanations that are asked for.</param>
/// <param name="Avoid">Stems of words that explanations and questions should do without.</param>
public sealed partial record TeachingGuidelines(
    IReadOnlyList<string> Only,
    int? QuestionsEach,
    IReadOnlyList<string> Use,
    IReadOnlyList<string> Avoid
)
{
    public static readonly TeachingGuidelines None = new([], null, [], []);

    /// <summary>Of a concept's title, at least this share of the words must be named.</summary>
    private const double LeastNamed = 0.6;

    public bool IsEmpty => Only.Count == 0 && QuestionsEach is null && Use.Count == 0 && Avoid.Count == 0;

    public static TeachingGuidelines Read(string? text, Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        if (string.IsNullOrWhiteSpace(text))
            return None;
        var (only, use, avoid) = (new List<string>(), new List<string>(), new List<string>());
        int? each = null;
        foreach (var sentence in Sentence().Split(text))
        {
            if (Questions().Match(sentence) is { Success: true } questions && Number(questions.Groups["count"].Value) is { } count)
                each = count;
            else if (Avoiding().Match(sentence) is { Success: true } avoided)
                avoid.AddRange(Stems(avoided.Groups["what"].Value));
            else if (Focus().Match(sentence) is { Success: true } focus)
                only.AddRange(Named(lesson, focus.Groups["what"].Value));
            else if (Using().Match(sentence) is { Success: true } used)
                use.AddRange(Approaches(lesson, used.Groups["what"].Value));
        }

        return new([.. only.Distinct()], each, [.. use.Distinct()], [.. avoid.Distinct()]);
    }

    /// <summary>Whether a text does without what is to be avoided.</summary>
    public bool Allows(string text) => Avoid.Count == 0 || !Stems(text).Exists(Avoid.Contains);

    /// <summary>The approach to a concept that is asked for; null when none of its own is.</summary>
    public string? ApproachTo(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return concept.Explanations.FirstOrDefault(explanation => Use.Contains(explanation.Approach))?.Approach;
    }

    /// <summary>The concept without the explanations that are to be avoided, as long as others are left.</summary>
    public Concept Permitted(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (Avoid.Count == 0)
            return concept;
        var left = concept.Explanations.Where(explanation => Allows($"{explanation.Approach} {explanation.Text}")).ToList();
        return left.Count == 0 ? concept : concept with { Explanations = left };
    }

    /// <summary>What was read, to a teacher.</summary>
    public string Describe(Lesson lesson)
    {
        if (IsEmpty)
            return "Of the guidelines nothing could be followed by rule; a language model reads more.";
        List<string> parts = [];
        if (Only.Count > 0)
            parts.Add($"keeps to {string.Join(", ", Only.Select(id => $"\"{lesson.Concept(id).Title}\""))}");
        if (QuestionsEach is { } each)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"asks {each} for each idea where there are as many"));
        if (Use.Count > 0)
            parts.Add($"explains by {string.Join(", ", Use)} first");
        if (Avoid.Count > 0)
            parts.Add($"does without {string.Join(", ", Avoid)} where it can");
        return $"By the guidelines it {string.Join("; ", parts)}.";
    }

    private static IEnumerable<string> Named(Lesson lesson, string text)
    {
        var words = Stems(text);
        var shares = lesson.Concepts.Select(concept => (concept.Id, Share: Share(Stems(concept.Title), words))).ToList();
        var best = shares.Max(concept => concept.Share);
        return shares.Where(concept => concept.Share >= LeastNamed && concept.Share >= best).Select(concept => concept.Id);
    }

    private static double Share(List<string> title, List<string> words) =>
        title.Count == 0 ? 0 : (double)title.Count(words.Contains) / title.Count;

    private static IEnumerable<string> Approaches(Lesson lesson, string text)
    {
        var words = Stems(text);
        return lesson
            .Concepts.SelectMany(concept => concept.Explanations)
            .Select(explanation => explanation.Approach)
            .Distinct()
            .Where(approach => Stems(approach) is { Count: > 0 } stems && stems.TrueForAll(words.Contains));
    }

    private static List<string> Stems(string text) =>
        [
            .. WordList
                .Of(text)
                .Where(word => !word.IsNumber && word.Lower.Length > 2 && !StopWords.Contains(word.Lower))
                .Select(word => word.Stem)
                .Distinct(),
        ];

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 20 ? number
        : Array.FindIndex(s_numbers, name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index + 1
        : null;

    private static readonly string[] s_numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    [GeneratedRegex(@"[.!?;\n]+|,? but ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(?<count>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:questions?|problems?|exercises?"
            + @"|tasks?)(?: \w+)? (?:per|for (?:each|every)|on (?:each|every)|an?|each)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Questions();

    [GeneratedRegex(
        @"\b(?:(?:do not|don'?t|never) (?:use|mention|show|bring up|talk about)|avoid|without|no) (?<what>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Avoiding();

    [GeneratedRegex(
        @"\b(?:only|just|focus(?:ing)? on|concentrat(?:e|ing) on|stick to|keep to|nothing but|limit (?:it|this|yourself) to) (?<what>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Focus();

    [GeneratedRegex(
        @"\b(?:use|using|with|by means of|explain (?:it )?(?:by|with|using)|prefer) (?<what>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Using();
}
