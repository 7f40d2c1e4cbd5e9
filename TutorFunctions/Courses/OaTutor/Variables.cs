using System.Text.Json;
using System.Text.RegularExpressions;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>
/// OATutor's variables: <c>@{x}</c> in a text stands for one of the values listed for x. The lists belong together by position (the third x
/// with the third y), which drawing each for itself would break, so the first value of each is filled in: a question that is always right.
/// </summary>
internal sealed partial class Variables
{
    private readonly Dictionary<string, string> values;

    private Variables(Dictionary<string, string> values) => this.values = values;

    /// <summary>Whether another drawing would have asked with other values.</summary>
    public bool Vary { get; private init; }

    public static Variables None { get; } = new([]);

    /// <summary>With the values that a part declares for itself, which come before those of the whole.</summary>
    public Variables And(OrderedDictionary<string, JsonElement>? declared)
    {
        if (declared is not { Count: > 0 })
            return this;
        var vary = Vary;
        var values = new Dictionary<string, string>(this.values, StringComparer.Ordinal);
        foreach (var (name, list) in declared)
        {
            if (list.ValueKind == JsonValueKind.Array)
            {
                if (list.GetArrayLength() == 0)
                    continue;
                vary |= list.GetArrayLength() > 1;
                values[name] = Text(list[0]);
            }
            else
            {
                values[name] = Text(list);
            }
        }

        return new Variables(values) { Vary = vary };
    }

    public string? Fill(string? text) =>
        text is null || values.Count == 0
            ? text
            : Reference().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value, match.Value));

    public IReadOnlyList<string?>? Fill(IReadOnlyList<string?>? texts) =>
        texts is null || values.Count == 0 ? texts : [.. texts.Select(Fill)];

    /// <summary>The first variable that is still in one of the texts; null when all are filled in.</summary>
    public static string? Unfilled(IEnumerable<string?> texts) =>
        texts.Select(text => text is null ? Match.Empty : Reference().Match(text)).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    [GeneratedRegex(@"@\{([^{}]*)\}")]
    private static partial Regex Reference();
}
