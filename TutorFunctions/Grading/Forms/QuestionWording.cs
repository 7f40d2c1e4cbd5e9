using BitFaster.Caching.Lru;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Reading;

namespace TutorFunctions.Grading.Forms;

/// <summary>What the wording of a question says about its answer.</summary>
/// <param name="Forms">The forms that the question asks for, each once.</param>
/// <param name="Exercises">The mathematics that the question gives to work on, in order.</param>
public sealed record QuestionWording(IReadOnlyList<AskedForm> Forms, IReadOnlyList<Expression> Exercises)
{
    private const int MostKept = 256;

    // One question is judged by several readings of one reply, and by several replies.
    private static readonly ConcurrentLru<(string? Stem, string Prompt), QuestionWording> s_kept = new(
        concurrencyLevel: 1,
        MostKept,
        EqualityComparer<(string?, string)>.Default
    );

    private static readonly QuestionWording s_none = new([], []);

    /// <summary>What the wording of a key's question says; kept for the latest questions.</summary>
    public static QuestionWording Of(AnswerKey key) =>
        key.Prompt is null
            ? s_none
            : s_kept.GetOrAdd((key.Stem, key.Prompt), static question => Of(question.Stem + "\n" + question.Prompt));

    /// <param name="question">The question as the learner sees it, plain text or LaTeX between <c>$$</c>.</param>
    public static QuestionWording Of(string question) => new(FormWording.English.Read(question), MathInText.Find(question));
}
