using TutorFunctions.Grading.Embeddings;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Words;
using TutorFunctions.Grading;
using TutorFunctions.Language.Embeddings;
using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Replies.Texts;

/// <summary>
/// What a reply comes to that explains something in words of its own. Terms, names and code are left to the words: "nitrite" is near to
/// "nitrate" in meaning and still not the answer.
/// </summary>
internal static class TextOutcome
{
    /// <summary>Words of an accepted answer that is a term or a name.</summary>
    private const int MostTermWords = 3;

    /// <summary>The features of a reply; null where its words settle what it comes to.</summary>
    public static int[]? Features(
        ReplyAnalysis analysis,
        Standing standing,
        int claimSum,
        ReplyModel model,
        SentenceEmbeddings? embeddings
    ) =>
        embeddings is null
        || analysis.Plain is not null
        || analysis.Candidates.Count == 0
        || !IsExplained(analysis.Question)
        || Weighing.IsNone(analysis, standing)
            ? null
            : TextFeatures.Of(
                claimSum,
                Weighing.WorthSums(analysis, standing, model.Worths),
                new AnswerCloseness(analysis.Question.Key, analysis.Text.Original, embeddings)
            );

    /// <summary>The outcome by its meaning, where that can tell: that an answer is put forward at all, the words tell better.</summary>
    /// <param name="texts">The judge of answers in words; null for the one that is part of the product.</param>
    /// <param name="read">What the reading of its words makes of it.</param>
    public static Outcome Of(
        ReplyAnalysis analysis,
        Standing standing,
        int claimSum,
        ReplyModel model,
        TextWeights? texts,
        Outcome read
    ) =>
        Features(analysis, standing, claimSum, model, SentenceEmbeddings.Shared) is { } features
            && (texts ?? TextWeights.Shipped).Decide(features, read == Outcome.Accept) is var decided
            && (decided != Outcome.None || read == Outcome.None)
            ? decided
            : read;

    // Whether the answer is put in a sentence, so that it can be put in another.
    private static bool IsExplained(QuestionContext question) =>
        question.Key.Kind == AnswerKind.Text
        && (
            question.Key.KeyIdeas.Count > 0
            || (
                question.Key.Accepted.Count > 0
                && question.KeyTokens.All(static tokens => tokens.Count(static token => token.IsWord) > MostTermWords)
                && !question.Key.Accepted.Any(accepted => LiteralText.IsLiteral(accepted, QuestionWording.Of(question.Key).Forms))
            )
        );
}
