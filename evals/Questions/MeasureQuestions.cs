using System.Text.Json;
using TutorFunctions.Evals.Replies;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Replies;

namespace TutorFunctions.Evals.Questions;

/// <summary>
/// The command <c>measure-questions</c>: how many questions of learners get the answer that is theirs, and how many another.
/// </summary>
internal static class MeasureQuestions
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public static int Run(TextWriter output, IReadOnlyList<string> files)
    {
        var lists = files.Where(static file => file != "--list").ToList();
        if (lists.Count == 0)
            lists = [.. Directory.EnumerateFiles(Path.Combine(RepliesFolder.Root, "evals", "data", "questions"), "*.json").Order()];
        foreach (var file in lists)
        {
            var asked = JsonSerializer.Deserialize<List<LabelledQuestion>>(File.ReadAllText(file), s_json)!;
            var found = asked.Select(static question => (question, Found: Find(question))).ToList();
            var right = found.Count(static one => one.Found is { } found && one.question.Ids.Contains(found.Item.Id));
            var other = found.Count(static one => one.Found is { } found && !one.question.Ids.Contains(found.Item.Id));
            var rightlyNone = found.Count(static one => one.Found is null && one.question.Ids.Count == 0);
            var withAnswer = asked.Count(static one => one.Ids.Count > 0);
            output.WriteLine(
                $"{Path.GetFileNameWithoutExtension(file)}: {asked.Count} questions, {withAnswer} with an answer: {right} get it, "
                    + $"{other} another, {asked.Count - right - other - rightlyNone} none; {rightlyNone} rightly none"
            );
            if (files.Contains("--list"))
                List(output, found);
        }

        return 0;
    }

    private static void List(TextWriter output, IEnumerable<(LabelledQuestion Question, Found<ForeseenQuestion>? Found)> found)
    {
        foreach (var (question, match) in found)
        {
            var mark =
                match is null ? "none"
                : question.Ids.Contains(match.Item.Id) ? "ok"
                : "OTHER";
            var labels = string.Join(' ', question.Ids);
            output.WriteLine($"  {mark} {match?.Likeness:F2} {match?.Lead:F2} {match?.Item.Id} <- {question.Asked} [{labels}]");
        }
    }

    private static Found<ForeseenQuestion>? Find(LabelledQuestion question)
    {
        var lesson = ShippedQuestions.Lessons.First(one => one.Id == question.Lesson);
        var clauses = AskedClauses.In(question.Asked) is { Count: > 0 } parts ? parts : [question.Asked];
        return clauses.Select(clause => KnownAnswers.Find(lesson, clause)).FirstOrDefault(static found => found is not null);
    }

    private sealed record LabelledQuestion(string Lesson, string Asked, IReadOnlyList<string> Ids);
}
