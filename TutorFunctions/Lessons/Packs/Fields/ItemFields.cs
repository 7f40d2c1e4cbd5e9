using TutorFunctions.Grading;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads an item.</summary>
internal static class ItemFields
{
    private const int FewestHints = 3;

    public static ItemDraft Read(PackNode node, string concept, PackErrors errors)
    {
        var before = errors.Count;
        var block = node.At("id") is PackNode.Scalar id && id != node ? $"item '{id.Text}'" : $"an item of {concept}";
        var fields = new PackFields(
            node,
            block,
            errors,
            "id",
            "difficulty",
            "stem",
            "prompt",
            "parameters",
            "constraints",
            "answer",
            "shuffle",
            "hints",
            "solution",
            "covers",
            "wrong_answers"
        );
        if (node is not PackNode.Map)
            return new ItemDraft(
                new Item
                {
                    Id = "",
                    Prompt = "",
                    Answer = NoAnswer,
                },
                node,
                false
            );
        var item = new Item
        {
            Id = fields.Id(),
            Difficulty = fields.Named("difficulty", NamedValues.Difficulties),
            Stem = fields.OptionalText("stem"),
            Prompt = fields.Text("prompt"),
            Parameters = fields.Has("parameters") ? ParameterFields.Read(fields.Place("parameters"), block, errors) : [],
            Constraints = fields.OptionalTexts("constraints"),
            Answer = fields.Required("answer") is { } answer ? AnswerFields.Read(answer, block, errors) : NoAnswer,
            Shuffle = fields.Flag("shuffle"),
            Hints = [.. fields.Texts("hints").Select(hint => new Hint { Text = hint })],
            Solution = fields.Text("solution"),
            Covers = fields.OptionalTexts("covers"),
            WrongAnswers =
            [
                .. fields.OptionalParts("wrong_answers").Select((wrong, at) => Wrong(wrong, $"{block}: wrong answer {at + 1}", errors)),
            ],
        };
        CheckParts(item, fields, block);
        return new ItemDraft(item, node, errors.Count == before);
    }

    private static AnswerKey NoAnswer => new() { Kind = AnswerKind.Text };

    private static void CheckParts(Item item, PackFields fields, string block)
    {
        if (fields.Place("hints") is PackNode.Sequence && item.Hints.Count < FewestHints)
        {
            fields.Errors.Add(
                fields.Place("hints"),
                $"{block} has {item.Hints.Count} hints: write {FewestHints}, each a step closer, and only the last may give the answer away"
            );
        }

        if (item.Constraints.Count > 0 && item.Parameters.Count == 0)
        {
            fields.Errors.Add(fields.Place("constraints"), $"{block} has constraints but no parameters: remove them or add parameters");
        }

        if (item.Shuffle && item.Answer.Kind != AnswerKind.Choice)
        {
            fields.Errors.Add(fields.Place("shuffle"), $"{block} has nothing to shuffle: remove 'shuffle' or give it choices");
        }
    }

    private static WrongAnswer Wrong(PackNode node, string block, PackErrors errors)
    {
        var fields = new PackFields(node, block, errors, "answer", "misconception");
        return node is PackNode.Map ? new WrongAnswer(fields.Text("answer"), fields.Text("misconception")) : new WrongAnswer("", "");
    }
}
