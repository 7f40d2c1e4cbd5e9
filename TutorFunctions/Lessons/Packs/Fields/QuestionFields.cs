using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads what learners may ask in a lesson.</summary>
internal static class QuestionFields
{
    private const int LongestAnswer = 60;

    public static IReadOnlyList<ForeseenQuestion> Read(PackFields lesson) =>
        ForeseenFields.Read(
            lesson,
            "question",
            "write the question as a learner would ask it",
            (node, block, wordings) => Question(node, block, wordings, lesson.Errors)
        );

    private static ForeseenQuestion Question(PackNode node, string block, UniqueWordings wordings, PackErrors errors)
    {
        var fields = new PackFields(node, block, errors, "id", "asked", "answer");
        if (node is not PackNode.Map)
            return new ForeseenQuestion("", [], "");
        var question = new ForeseenQuestion(fields.Id(), fields.Texts("asked"), fields.Statement("answer", LongestAnswer));
        if (fields.Has("asked") && fields.Place("asked") is PackNode.Sequence && question.Wordings.Count == 0)
            errors.Add(fields.Place("asked"), $"{block} has no wording: write at least one way to ask it");
        wordings.CheckAll(question.Wordings, fields.Place("asked"));
        return question;
    }
}
