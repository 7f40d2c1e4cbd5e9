using System.Text.Json;
using TutorFunctions.Evals.Replies;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Replies;

namespace TutorFunctions.Evals.Questions;

/// <summary>
/// The command <c>measure-thoughts</c>: how many reasons, steps and beliefs of learners get the reply that is theirs, and how many another.
/// </summary>
internal static class MeasureThoughts
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static int Run(TextWriter output, IReadOnlyList<string> files)
    {
        var lists = files.Where(static file => file != "--list").ToList();
        if (lists.Count == 0)
            lists = [.. Directory.EnumerateFiles(Path.Combine(RepliesFolder.Root, "evals", "data", "thoughts"), "*.json").Order()];
        foreach (var file in lists)
        {
            var said = JsonSerializer.Deserialize<List<LabelledThought>>(File.ReadAllText(file), s_json)!;
            var found = said.Select(static one => (one, Found: Find(one))).ToList();
            var right = found.Count(static one => one.Found is { } id && one.one.Ids.Contains(id.Item.Id));
            var other = found.Count(static one => one.Found is { } id && !one.one.Ids.Contains(id.Item.Id));
            output.WriteLine(
                $"{Path.GetFileNameWithoutExtension(file)}: {said.Count} replies, "
                    + $"{said.Count(static one => one.Ids.Count > 0)} with a thought that has a reply: {right} get it, "
                    + $"{other} of all get another, {said.Count - right - other} none"
            );
            if (files.Contains("--list"))
                List(output, found);
        }

        return 0;
    }

    private static void List(TextWriter output, IEnumerable<(LabelledThought One, Found<ForeseenThought>? Found)> found)
    {
        foreach (var (one, match) in found)
        {
            var mark =
                match is null ? "none"
                : one.Ids.Contains(match.Item.Id) ? "ok"
                : "OTHER";
            var labels = string.Join(' ', one.Ids);
            output.WriteLine($"  {mark} {match?.Likeness:F2} {match?.Lead:F2} {match?.Item.Id} <- {one.Said} [{labels}]");
        }
    }

    private static Found<ForeseenThought>? Find(LabelledThought one) =>
        ThoughtSearch.Find(
            ShippedQuestions.Lessons.First(lesson => lesson.Id == one.Lesson),
            ThoughtTexts.In(one.Said),
            one.Right
        );

    private sealed record LabelledThought(string Lesson, string Said, bool? Right, IReadOnlyList<string> Ids);
}
