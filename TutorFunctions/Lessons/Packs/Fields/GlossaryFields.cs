using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads the glossary of a lesson.</summary>
internal static class GlossaryFields
{
    private const int LongestText = 40;

    public static IReadOnlyList<GlossaryTerm> Read(PackFields lesson)
    {
        var known = new Dictionary<string, PackNode>(StringComparer.Ordinal);
        return [.. lesson.OptionalParts("glossary").Select(part => Term(part, known, lesson.Errors))];
    }

    private static GlossaryTerm Term(PackNode node, Dictionary<string, PackNode> known, PackErrors errors)
    {
        var block = node.At("term") is PackNode.Scalar term && term != node ? $"term '{term.Text}'" : "a term of the glossary";
        var fields = new PackFields(node, block, errors, "term", "also", "meaning", "example");
        if (node is not PackNode.Map)
            return new GlossaryTerm("", [], "", null);
        var entry = new GlossaryTerm(
            fields.Text("term"),
            fields.OptionalTexts("also"),
            fields.Statement("meaning", LongestText),
            fields.OptionalStatement("example", LongestText)
        );
        CheckName(entry.Term, fields.Place("term"), known, errors);
        for (var at = 0; at < entry.AlsoCalled.Count; at++)
            CheckName(entry.AlsoCalled[at], fields.Place("also").At(at), known, errors);
        return entry;
    }

    // Two names alike would leave it to chance which meaning is told.
    private static void CheckName(string name, PackNode place, Dictionary<string, PackNode> known, PackErrors errors)
    {
        if (name.Length == 0)
            return;
        var key = TermName.Of(name).Key;
        if (key.Length == 0)
            errors.Add(place, $"'{name}' has neither a word nor a sign in it: write the term as a learner would type it");
        else if (!known.TryAdd(key, place))
            errors.Add(place, $"'{name}' stands in the glossary already, in line {known[key].Line}: keep one of them");
    }
}
