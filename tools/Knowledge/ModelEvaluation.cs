using System.Globalization;
using System.Text.Json.Serialization;
using TutorFunctions.Learners.Fitting;

namespace TutorFunctions.Tools.Knowledge;

/// <summary>What <c>knowledge evaluate</c> found.</summary>
internal sealed record ModelEvaluation(ResponseCounts Data, IReadOnlyList<ModelQuality> Models);

/// <summary>How much there is in a file of answers.</summary>
internal sealed record ResponseCounts(int Answers, int Learners, int Items, int Skills)
{
    public static ResponseCounts Of(IReadOnlyList<LearnerHistory> histories)
    {
        var responses = histories.SelectMany(history => history.Responses).ToList();
        return new(
            responses.Count,
            histories.Count,
            responses.DistinctBy(response => response.Item).Count(),
            responses.DistinctBy(response => response.Skill).Count()
        );
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Answers:N0} answers of {Learners:N0} learners to {Items:N0} items, {Skills:N0} skills"
        );
}

/// <summary>How well one model predicts; see <see cref="PredictionQuality"/>. A figure that the answers do not determine is null.</summary>
internal sealed record ModelQuality(string Model, double? Auc, double? Rmse, double? LogLoss, double? CalibrationError)
{
    public static ModelQuality Of(string model, PredictionQuality quality) =>
        new(model, Known(quality.Auc), Known(quality.Rmse), Known(quality.LogLoss), Known(quality.CalibrationError));

    private static double? Known(double figure) => double.IsNaN(figure) ? null : figure;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ModelEvaluation))]
internal sealed partial class KnowledgeJson : JsonSerializerContext;
