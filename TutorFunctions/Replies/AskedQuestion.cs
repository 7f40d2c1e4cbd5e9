using TutorFunctions.Grading;

namespace TutorFunctions.Replies;

/// <summary>A question as it was put to the learner, with what is known of its answer.</summary>
/// <param name="Key">What counts as right; its prompt is the question's text.</param>
public sealed record AskedQuestion(AnswerKey Key)
{
    /// <summary>
    /// Values and expressions on the way to the answer, as the steps of a worked solution have them. What the question's own numbers give
    /// is found without them.
    /// </summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The question put just before this one; null where there was none.</summary>
    public AnswerKey? Before { get; init; }
}
