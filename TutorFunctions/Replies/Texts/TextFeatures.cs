using TutorFunctions.Grading.Embeddings;
using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Replies.Texts;

/// <summary>
/// What an answer in words is judged by, in thousandths: what the reading of its words says, and how near it comes to the key in meaning.
/// They are whole numbers, so that a judgement is the same on every machine.
/// </summary>
internal static class TextFeatures
{
    public const int Count = 16;

    private const int Thousandths = 1_000;

    /// <summary>Logits by which an outcome may lie behind the likeliest; more say nothing further.</summary>
    private const int MostBehind = 5;

    /// <summary>Logits for or against there being an answer that count.</summary>
    private const int MostClaim = 6;

    /// <param name="claimSum">How much speaks for an answer being put forward, in weight units.</param>
    /// <param name="worthSums">How much speaks for accepting, partly accepting and refusing it, in weight units.</param>
    /// <param name="closeness">How near the reply is to the key.</param>
    public static int[] Of(int claimSum, int[] worthSums, AnswerCloseness closeness)
    {
        var most = worthSums.Max();
        return
        [
            Logits(claimSum, -MostClaim, MostClaim),
            .. worthSums.Select(sum => Logits(sum - most, -MostBehind, 0)),
            .. (ReadOnlySpan<int>)
                [
                    Rounded(closeness.Answer.Recall),
                    Rounded(closeness.Answer.Precision),
                    Rounded(closeness.Answer.Weakest),
                    Rounded(closeness.Answer.SameWords),
                    Rounded(closeness.AnswerCosine),
                    Rounded(closeness.QuestionCosine),
                    Rounded(closeness.Question.Recall),
                    Rounded(closeness.Question.Precision),
                    Rounded(closeness.IdeaRecalls.Min()),
                    Rounded(closeness.IdeaRecalls.Average()),
                    Rounded(closeness.IdeaCosines.Min()),
                    Rounded(closeness.IdeaCosines.Max()),
                ],
        ];
    }

    private static int Logits(int sum, int least, int most) =>
        Math.Clamp(sum * Thousandths / LinearModel.Scale, least * Thousandths, most * Thousandths);

    private static int Rounded(double cosine) => (int)Math.Round(cosine * Thousandths);
}
