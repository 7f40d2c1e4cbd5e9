using TutorFunctions.Language.Text;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads a concept.</summary>
internal static class ConceptFields
{
    private const int FewestExplanations = 2;
    private const int LongestExplanation = 150;

    public static ConceptDraft Read(PackNode node, PackErrors errors)
    {
        var block = node.At("id") is PackNode.Scalar id && id != node ? $"concept '{id.Text}'" : "a concept";
        var fields = new PackFields(
            node,
            block,
            errors,
            "id",
            "title",
            "goal",
            "foundation",
            "prerequisites",
            "explanations",
            "misconceptions",
            "items"
        );
        if (node is not PackNode.Map)
            return new ConceptDraft(
                new Concept
                {
                    Id = "",
                    Title = "",
                    Goal = "",
                    Items = [],
                },
                node,
                []
            );
        var items = fields.Parts("items").Select(item => ItemFields.Read(item, block, errors)).ToList();
        var concept = new Concept
        {
            Id = fields.Id(),
            Title = fields.Text("title"),
            Goal = fields.Text("goal"),
            IsFoundation = fields.Flag("foundation"),
            Prerequisites = fields.OptionalTexts("prerequisites"),
            Explanations =
            [
                .. fields.Parts("explanations").Select((part, at) => Explanation(part, $"{block}: explanation {at + 1}", errors)),
            ],
            Misconceptions = [.. fields.OptionalParts("misconceptions").Select(part => Misconception(part, block, errors))],
            Items = [.. items.Select(item => item.Item)],
        };
        CheckParts(concept, fields, block);
        return new ConceptDraft(concept, node, items);
    }

    private static void CheckParts(Concept concept, PackFields fields, string block)
    {
        if (fields.Place("items") is PackNode.Sequence && concept.Items.Count == 0)
            fields.Errors.Add(fields.Place("items"), $"{block} has no items: write at least one to ask");
        if (fields.Place("explanations") is not PackNode.Sequence explanations)
            return;
        if (concept.Explanations.Count < FewestExplanations)
        {
            fields.Errors.Add(
                explanations,
                $"{block} has {concept.Explanations.Count} of the {FewestExplanations} explanations that it needs at least: add one "
                    + $"that goes about it in another way"
            );
        }

        for (var at = 1; at < concept.Explanations.Count; at++)
        {
            var approach = concept.Explanations[at].Approach;
            if (
                approach.Length > 0
                && concept.Explanations.Take(at).Any(other => string.Equals(other.Approach, approach, StringComparison.OrdinalIgnoreCase))
            )
            {
                fields.Errors.Add(
                    explanations.At(at).At("approach"),
                    $"{block} has two explanations with the approach '{approach}': explain in another way, or name the difference"
                );
            }
        }
    }

    private static Explanation Explanation(PackNode node, string block, PackErrors errors)
    {
        var fields = new PackFields(node, block, errors, "approach", "styles", "text");
        if (node is not PackNode.Map)
            return new Explanation("", [], "");
        var text = fields.Text("text");
        var words = WordCount.Of(text);
        if (words > LongestExplanation)
            errors.Add(
                fields.Place("text"),
                $"{block} has {words} words: shorten it to at most {LongestExplanation}, better 120, with one idea in it"
            );
        return new Explanation(fields.Text("approach"), Styles(fields), text);
    }

    private static List<LearningStyle> Styles(PackFields fields)
    {
        var styles = new List<LearningStyle>();
        foreach (var (word, at) in fields.OptionalTexts("styles").Select((word, at) => (word, at)))
        {
            if (NamedValues.Styles.TryGetValue(word, out var style))
                styles.Add(style);
            else if (word.Length > 0)
                fields.Errors.Add(fields.Place("styles").At(at), NamedValues.Unknown(word, "style", NamedValues.Styles));
        }

        return styles;
    }

    private static Misconception Misconception(PackNode node, string concept, PackErrors errors)
    {
        var block = node.At("id") is PackNode.Scalar id && id != node ? $"misconception '{id.Text}'" : $"a misconception of {concept}";
        var fields = new PackFields(node, block, errors, "id", "description", "phrases", "response");
        if (node is not PackNode.Map)
            return new Misconception
            {
                Id = "",
                Description = "",
                Response = "",
            };
        return new Misconception
        {
            Id = fields.Id(),
            Description = fields.Text("description"),
            Phrases = fields.OptionalTexts("phrases"),
            Response = fields.Text("response"),
        };
    }
}
