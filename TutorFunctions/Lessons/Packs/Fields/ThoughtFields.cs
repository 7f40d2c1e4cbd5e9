using TutorFunctions.Language.Text;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Reads what learners may think in a lesson.</summary>
internal static class ThoughtFields
{
    private const int LongestReply = 40;

    public static IReadOnlyList<ForeseenThought> Read(PackFields lesson) =>
        ForeseenFields.Read(
            lesson,
            "thought",
            "write the thought as a learner would put it",
            (node, block, wordings) => Thought(node, block, wordings, lesson.Errors)
        );

    private static ForeseenThought Thought(PackNode node, string block, UniqueWordings wordings, PackErrors errors)
    {
        var fields = new PackFields(node, block, errors, "id", "says", "right", "replies");
        if (node is not PackNode.Map)
            return new ForeseenThought("", [], Soundness.Sound, []);
        var thought = new ForeseenThought(
            fields.Id(),
            fields.Texts("says"),
            fields.Named("right", NamedValues.Soundnesses),
            fields.Texts("replies")
        );
        AtLeastOne(fields, "says", thought.Wordings);
        AtLeastOne(fields, "replies", thought.Replies);
        wordings.CheckAll(thought.Wordings, fields.Place("says"));
        for (var at = 0; at < thought.Replies.Count; at++)
        {
            if (WordCount.Of(thought.Replies[at]) is > LongestReply and var words)
                errors.Add(fields.Place("replies").At(at), $"{block}: a reply has {words} words: shorten it to at most {LongestReply}");
        }

        return thought;
    }

    private static void AtLeastOne(PackFields fields, string key, IReadOnlyList<string> texts)
    {
        if (fields.Has(key) && fields.Place(key) is PackNode.Sequence && texts.Count == 0)
            fields.Errors.Add(fields.Place(key), $"{fields.Named(key)} is empty: write at least one");
    }
}
