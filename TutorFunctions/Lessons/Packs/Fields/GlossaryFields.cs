using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads the glossary of a lesson.</summary>
internal static class GlossaryFields
{
    private const int LongestText = 40;

    public static IReadOnlyList<GlossaryTerm> Read(PackFields lesson)
    {
        var names = new UniqueWordings("in the glossary", "write the term as a learner would type it", lesson.Errors);
        return [.. lesson.OptionalParts("glossary").Select(part => Term(part, names, lesson.Errors))];
    }

    private static GlossaryTerm Term(PackNode node, UniqueWordings names, PackErrors errors)
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
        names.Check(entry.Term, fields.Place("term"));
        for (var at = 0; at < entry.AlsoCalled.Count; at++)
            names.Check(entry.AlsoCalled[at], fields.Place("also").At(at));
        return entry;
    }
}
