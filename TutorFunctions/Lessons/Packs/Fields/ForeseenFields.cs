using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads a list of what learners may say in a lesson: their questions, their thoughts.</summary>
internal static class ForeseenFields
{
    /// <param name="lesson">The lesson or the subject that has the list.</param>
    /// <param name="kind">What the entries are, as in <c>learner_questions</c>: "question".</param>
    /// <param name="howToWrite">What to write in place of a wording without words.</param>
    /// <param name="read">Reads one entry, of which an error speaks by the given name.</param>
    public static IReadOnlyList<T> Read<T>(
        PackFields lesson,
        string kind,
        string howToWrite,
        Func<PackNode, string, UniqueWordings, T> read
    )
        where T : IForeseen
    {
        var key = $"learner_{kind}s";
        var wordings = new UniqueWordings($"among the learner {kind}s", howToWrite, lesson.Errors);
        var entries = lesson.OptionalParts(key).Select(part => read(part, NameOf(part, kind), wordings)).ToList();
        foreach (var twice in entries.CountBy(static entry => entry.Id).Where(static id => id is { Key.Length: > 0, Value: > 1 }))
            lesson.Errors.Add(lesson.Place(key), $"the id '{twice.Key}' stands at two learner {kind}s: rename one");
        return entries;
    }

    private static string NameOf(PackNode node, string kind) =>
        node.At("id") is PackNode.Scalar id && id != node ? $"learner {kind} '{id.Text}'" : $"a learner {kind}";
}
