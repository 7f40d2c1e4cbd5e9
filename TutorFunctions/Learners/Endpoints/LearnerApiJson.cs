using System.Text.Json.Serialization;
using TutorFunctions.Learners.Advice;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Lessons;
using TutorFunctions.Web;

namespace TutorFunctions.Learners.Endpoints;

/// <summary>The answers about learners. Snake case, nulls written out.</summary>
[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [
        typeof(SnakeCaseEnum<LearningStyle>),
        typeof(SnakeCaseEnum<Pace>),
        typeof(SnakeCaseEnum<RecommendationType>),
        typeof(SnakeCaseEnum<RiskKind>),
        typeof(SnakeCaseEnum<Difficulty>),
    ]
)]
[JsonSerializable(typeof(LearnerAnswer))]
[JsonSerializable(typeof(KnowledgeAnswer))]
[JsonSerializable(typeof(ProgressOverviewAnswer))]
[JsonSerializable(typeof(RecommendationListAnswer))]
[JsonSerializable(typeof(InsightsAnswer))]
[JsonSerializable(typeof(ReviewListAnswer))]
[JsonSerializable(typeof(EvidenceListAnswer))]
public sealed partial class LearnerApiJson : JsonSerializerContext
{
    public static LearnerApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}
