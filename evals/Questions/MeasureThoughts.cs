using System.Text.Json;
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
        foreach (var file in FoundReport.Sets(files, "thoughts"))
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
            FoundReport.List(output, files, found.Select(static one => (one.one.Said, one.one.Ids, one.Found)));
        }

        return 0;
    }

    private static Found<ForeseenThought>? Find(LabelledThought one) =>
        ThoughtSearch.Find(
            ShippedQuestions.Lessons.First(lesson => lesson.Id == one.Lesson),
            ThoughtTexts.In(one.Said),
            one.Right
        );

    private sealed record LabelledThought(string Lesson, string Said, bool? Right, IReadOnlyList<string> Ids);
}
