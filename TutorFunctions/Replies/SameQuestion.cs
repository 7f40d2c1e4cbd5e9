using TutorFunctions.Grading;

namespace TutorFunctions.Replies;

/// <summary>Holds questions for the same when all that answers are judged by is the same; the question before does not count.</summary>
internal sealed class SameQuestion : IEqualityComparer<AskedQuestion>
{
    private SameQuestion() { }

    public static SameQuestion Comparer { get; } = new();

    public bool Equals(AskedQuestion? x, AskedQuestion? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && AreEqual(x.Key, y.Key) && AreEqual(x.Steps, y.Steps));

    public int GetHashCode(AskedQuestion obj) =>
        HashCode.Combine(obj.Key.Kind, obj.Key.Prompt, obj.Key.Stem, obj.Key.Accepted.Count > 0 ? obj.Key.Accepted[0] : null);

    private static bool AreEqual(AnswerKey x, AnswerKey y) =>
        ReferenceEquals(x, y)
        || (
            AreEqual(x.Accepted, y.Accepted)
            && AreEqual(x.Choices, y.Choices)
            && AreEqual(x.KeyIdeas, y.KeyIdeas)
            && WithoutLists(x) == WithoutLists(y)
        );

    private static bool AreEqual(IReadOnlyList<KeyIdea> x, IReadOnlyList<KeyIdea> y)
    {
        if (x.Count != y.Count)
            return false;
        for (var at = 0; at < x.Count; at++)
        {
            if (x[at].Name != y[at].Name || !AreEqual(x[at].Phrases, y[at].Phrases) || !AreEqual(x[at].Refused, y[at].Refused))
                return false;
        }

        return true;
    }

    private static bool AreEqual(IReadOnlyList<string> x, IReadOnlyList<string> y) =>
        ReferenceEquals(x, y) || x.SequenceEqual(y, StringComparer.Ordinal);

    private static AnswerKey WithoutLists(AnswerKey key) =>
        key with
        {
            Accepted = [],
            Choices = [],
            KeyIdeas = [],
        };
}
