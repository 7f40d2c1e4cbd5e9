using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads what learners may ask in a lesson.</summary>
internal static class QuestionFields
{
    private const int LongestAnswer = 60;

    public static IReadOnlyList<ForeseenQuestion> Read(PackFields lesson)
    {
        var wordings = new UniqueWordings("among the learner questions", "write the question as a learner would ask it", lesson.Errors);
        var questions = lesson.OptionalParts("learner_questions").Select(part => Question(part, wordings, lesson.Errors)).ToList();
        foreach (var twice in questions.CountBy(static question => question.Id).Where(static id => id is { Key.Length: > 0, Value: > 1 }))
            lesson.Errors.Add(lesson.Place("learner_questions"), $"the id '{twice.Key}' stands at two learner questions: rename one");
        return questions;
    }

    private static ForeseenQuestion Question(PackNode node, UniqueWordings wordings, PackErrors errors)
    {
        var block = node.At("id") is PackNode.Scalar id && id != node ? $"learner question '{id.Text}'" : "a learner question";
        var fields = new PackFields(node, block, errors, "id", "asked", "answer");
        if (node is not PackNode.Map)
            return new ForeseenQuestion("", [], "");
        var question = new ForeseenQuestion(fields.Id(), fields.Texts("asked"), fields.Statement("answer", LongestAnswer));
        if (fields.Has("asked") && fields.Place("asked") is PackNode.Sequence && question.Wordings.Count == 0)
            errors.Add(fields.Place("asked"), $"{block} has no wording: write at least one way to ask it");
        for (var at = 0; at < question.Wordings.Count; at++)
            wordings.Check(question.Wordings[at], fields.Place("asked").At(at));
        return question;
    }
}
