using TutorFunctions.Lessons.Packs.Fields;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>
/// No id twice: concepts and items within the lesson, misconceptions within their concept; and every id that is named exists.
/// </summary>
internal static class IdCheck
{
    public static void Check(LessonDraft draft, PackErrors errors)
    {
        Unique("concept", draft.Concepts.Select(concept => concept.Node), errors);
        Unique("item", draft.Concepts.SelectMany(concept => concept.Items).Select(item => item.Node), errors);
        var concepts = draft.Lesson.Concepts.Select(concept => concept.Id).ToHashSet();
        foreach (var concept in draft.Concepts)
        {
            Unique("misconception", concept.Concept.Misconceptions.Select((_, at) => concept.Node.At("misconceptions").At(at)), errors);
            foreach (var item in concept.Items)
            {
                Covers(item, concept.Concept, concepts, errors);
                Misconceptions(item, concept.Concept, errors);
            }
        }
    }

    private static void Unique(string what, IEnumerable<PackNode> blocks, PackErrors errors)
    {
        var first = new Dictionary<string, PackNode>();
        foreach (var block in blocks.OfType<PackNode.Map>())
        {
            if (block.At("id") is not PackNode.Scalar { Text.Length: > 0 } id)
                continue;
            if (!first.TryAdd(id.Text, id))
                errors.Add(id, $"there is another {what} '{id.Text}' in line {first[id.Text].Line}: rename one of them");
        }
    }

    private static void Covers(ItemDraft item, Concept own, HashSet<string> concepts, PackErrors errors)
    {
        for (var at = 0; at < item.Item.Covers.Count; at++)
        {
            var covered = item.Item.Covers[at];
            var place = item.Node.At("covers").At(at);
            if (covered.Length > 0 && !concepts.Contains(covered))
                errors.Add(place, $"item '{item.Item.Id}' covers '{covered}', which is no concept of the lesson: {Known(concepts)}");
            if (covered == own.Id)
                errors.Add(place, $"item '{item.Item.Id}' covers its own concept, which goes without saying: remove it");
        }
    }

    private static void Misconceptions(ItemDraft item, Concept concept, PackErrors errors)
    {
        var known = concept.Misconceptions.Select(misconception => misconception.Id).ToHashSet();
        for (var at = 0; at < item.Item.WrongAnswers.Count; at++)
        {
            var id = item.Item.WrongAnswers[at].MisconceptionId;
            if (id.Length == 0 || known.Contains(id))
                continue;
            errors.Add(
                item.Node.At("wrong_answers").At(at).At("misconception"),
                $"item '{item.Item.Id}' names the misconception '{id}', which concept '{concept.Id}' does not have: {Known(known)}"
            );
        }
    }

    private static string Known(HashSet<string> ids) => ids.Count == 0 ? "it has none yet" : $"use one of {string.Join(", ", ids)}";
}
