using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>
/// Judges models on learners that they were not fitted to: learners are split into five parts, each part is predicted by what was fitted to
/// the other four, each answer from the same learner's earlier ones only, and all predictions are judged together.
/// </summary>
public static class CrossValidation
{
    public const int Folds = 5;

    /// <summary>The part a learner belongs to, always the same: the first eight bytes of a SHA-256, modulo five.</summary>
    public static int FoldOf(string learner) =>
        (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes("20250101:" + learner))) % Folds);

    /// <summary>Predictions of every answer, each by the model of the four parts that its learner does not belong to.</summary>
    /// <param name="fit">Fits a predictor to histories.</param>
    public static IReadOnlyList<(double Predicted, double Score)> Predict(
        IReadOnlyList<LearnerHistory> histories,
        Func<IReadOnlyList<LearnerHistory>, AnswerPredictor> fit
    )
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(fit);
        var byFold = histories.ToLookup(history => FoldOf(history.Learner));
        return
        [
            .. Enumerable
                .Range(0, Folds)
                .Where(fold => byFold[fold].Any())
                .SelectMany(fold => Predict(byFold[fold], fit([.. histories.Where(history => FoldOf(history.Learner) != fold)]))),
        ];
    }

    private static IEnumerable<(double Predicted, double Score)> Predict(IEnumerable<LearnerHistory> histories, AnswerPredictor predictor)
    {
        foreach (var history in histories)
        {
            var state = KnowledgeState.Empty;
            foreach (var response in history.Responses)
            {
                yield return (predictor.Predict(state, response), response.Score);
                state = state.After(response, predictor.Folding);
            }
        }
    }
}

/// <summary>A fitted model as something that predicts.</summary>
/// <param name="Folding">The model that states are folded with.</param>
/// <param name="Predict">
/// Probability that the answer is right, from the state before it; it reads everything of the response but its score.
/// </param>
public sealed record AnswerPredictor(KnowledgeModel Folding, Func<KnowledgeState, Response, double> Predict);
