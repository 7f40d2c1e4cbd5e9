using System.Text.Json;
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
        foreach (var file in FoundReport.Sets(files, "questions"))
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
            FoundReport.List(output, files, found.Select(static one => (one.question.Asked, one.question.Ids, one.Found)));
        }

        return 0;
    }

    private static Found<ForeseenQuestion>? Find(LabelledQuestion question)
    {
        var lesson = ShippedQuestions.Lessons.First(one => one.Id == question.Lesson);
        var clauses = AskedClauses.In(question.Asked) is { Count: > 0 } parts ? parts : [question.Asked];
        return clauses.Select(clause => KnownAnswers.Find(lesson, clause)).FirstOrDefault(static found => found is not null);
    }

    private sealed record LabelledQuestion(string Lesson, string Asked, IReadOnlyList<string> Ids);
}
