using System.Runtime.CompilerServices;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Reading;

namespace TutorFunctions.Grading.Forms;

/// <summary>What the wording of a question says about its answer.</summary>
/// <param name="Forms">The forms that the question asks for, each once.</param>
/// <param name="Exercises">The mathematics that the question gives to work on, in order.</param>
public sealed record QuestionWording(IReadOnlyList<AskedForm> Forms, IReadOnlyList<Expression> Exercises)
{
    // One question is judged by several readings of one reply, and by several replies.
    private static readonly ConditionalWeakTable<string, Kept> s_kept = [];

    private static readonly QuestionWording s_none = new([], []);

    /// <summary>What the wording of a key's question says; kept as long as the question's text is.</summary>
    public static QuestionWording Of(AnswerKey key)
    {
        if (key.Prompt is null)
            return s_none;
        var kept = s_kept.GetValue(key.Prompt, _ => new(key.Stem, Of(key.Stem + "\n" + key.Prompt)));
        return string.Equals(kept.Stem, key.Stem, StringComparison.Ordinal) ? kept.Wording : Of(key.Stem + "\n" + key.Prompt);
    }

    /// <param name="question">The question as the learner sees it, plain text or LaTeX between <c>$$</c>.</param>
    public static QuestionWording Of(string question) => new(FormWording.English.Read(question), MathInText.Find(question));

    private sealed record Kept(string? Stem, QuestionWording Wording);
}
