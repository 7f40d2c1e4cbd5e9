using TutorFunctions.Grading;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads an item's answer key.</summary>
internal static class AnswerFields
{
    private static readonly (string Key, AnswerKind Kind)[] OnlyFor =
    [
        ("choices", AnswerKind.Choice),
        ("unit", AnswerKind.Number),
        ("tolerance", AnswerKind.Number),
        ("lowest_terms", AnswerKind.Number),
        ("ordered", AnswerKind.List),
        ("key_ideas", AnswerKind.Text),
    ];

    public static AnswerKey Read(PackNode node, string item, PackErrors errors)
    {
        var block = $"{item}: answer";
        var fields = new PackFields(
            node,
            block,
            errors,
            "kind",
            "accepted",
            "choices",
            "unit",
            "tolerance",
            "ordered",
            "lowest_terms",
            "key_ideas"
        );
        if (node is not PackNode.Map)
            return new AnswerKey { Kind = AnswerKind.Text };
        var before = errors.Count;
        var kind = fields.Named("kind", NamedValues.Kinds);
        var key = new AnswerKey
        {
            Kind = kind,
            Accepted = fields.OptionalTexts("accepted"),
            Choices = fields.OptionalTexts("choices"),
            Unit = fields.OptionalText("unit"),
            Tolerance = fields.Amount("tolerance"),
            Ordered = fields.Flag("ordered"),
            LowestTerms = fields.Flag("lowest_terms"),
            KeyIdeas = [.. fields.OptionalParts("key_ideas").Select((idea, at) => Idea(idea, $"{block}: key idea {at + 1}", errors))],
        };
        // What the kind asks for can only be said when the kind is known.
        if (errors.Count == before)
            CheckAgainstKind(key, fields, block);
        return key;
    }

    private static void CheckAgainstKind(AnswerKey key, PackFields fields, string block)
    {
        foreach (var (name, kind) in OnlyFor.Where(rule => rule.Kind != key.Kind && fields.Has(rule.Key)))
        {
            fields.Errors.Add(
                fields.Place(name),
                $"{block}: '{name}' belongs to the kind {kind.ToString().ToLowerInvariant()}: remove it or change the kind"
            );
        }

        // A unit may be drawn, and is then known only in the question.
        if (key.Unit is { } unit && !unit.Contains('{') && !AnswerUnits.AreKnown(unit))
            fields.Errors.Add(
                fields.Place("unit"),
                $"{block}: nobody knows the unit '{unit}': write a unit's name or symbol, or the word for what is counted"
            );
        if (key.Kind == AnswerKind.Text)
        {
            if (key.Accepted.Count == 0 && key.KeyIdeas.Count == 0)
                fields.Errors.Add(fields.Place("accepted"), $"{block} has nothing to judge by: give accepted or key_ideas");
            return;
        }

        if (key.Accepted.Count == 0)
            fields.Errors.Add(fields.Place("accepted"), $"{block} has no accepted answer: list at least one under 'accepted'");
        if (key.Kind == AnswerKind.Choice && key.Choices.Count < 2)
            fields.Errors.Add(fields.Place("choices"), $"{block} needs at least 2 choices: list them under 'choices'");
    }

    private static KeyIdea Idea(PackNode node, string block, PackErrors errors)
    {
        var fields = new PackFields(node, block, errors, "name", "phrases", "refused");
        if (node is not PackNode.Map)
            return new KeyIdea("", []);
        var idea = new KeyIdea(fields.Text("name"), fields.Texts("phrases")) { Refused = fields.OptionalTexts("refused") };
        if (fields.Has("phrases") && idea.Phrases.Count == 0)
            errors.Add(fields.Place("phrases"), $"{block} has no phrases: list words that express it");
        return idea;
    }
}
