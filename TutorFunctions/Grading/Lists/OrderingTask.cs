using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Lists;

/// <summary>Tells a task that gives the values and asks for their order: there another order is wrong, and no part of the answer.</summary>
internal static class OrderingTask
{
    /// <summary>Whether the reply has all values that the question gives, but not in the order of the accepted answer.</summary>
    public static bool IsOtherOrder(AnswerKey key, string accepted, string reply)
    {
        if (!key.Ordered || key.Prompt is null)
            return false;
        var (right, given) = (Numbers(accepted), Numbers(reply));
        return right.Count > 1
            && right.Count == given.Count
            && !right.SequenceEqual(given)
            && right.Order(StringComparer.Ordinal).SequenceEqual(given.Order(StringComparer.Ordinal))
            && right.TrueForAll(Numbers(key.Stem + "\n" + key.Prompt).Contains);
    }

    private static List<string> Numbers(string text) =>
        WordList.Of(text).FindAll(static word => char.IsAsciiDigit(word.Lower[0])).ConvertAll(static word => word.Lower);
}
