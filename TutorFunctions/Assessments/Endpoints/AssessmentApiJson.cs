using System.Text.Json.Serialization;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Web;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>The answers about assessments. Snake case, nulls written out.</summary>
[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [
        typeof(SnakeCaseEnum<AssessmentType>),
        typeof(SnakeCaseEnum<AssessmentStatus>),
        typeof(SnakeCaseEnum<EndReason>),
        typeof(SnakeCaseEnum<Verdict>),
        typeof(SnakeCaseEnum<ConfidenceVerdict>),
        typeof(SnakeCaseEnum<MarkStatus>),
        typeof(SnakeCaseEnum<AnswerKind>),
        typeof(SnakeCaseEnum<Difficulty>),
    ]
)]
[JsonSerializable(typeof(AssessmentAnswer))]
[JsonSerializable(typeof(AssessmentListAnswer))]
[JsonSerializable(typeof(MarkAnswer))]
[JsonSerializable(typeof(MarkingAnswer))]
public sealed partial class AssessmentApiJson : JsonSerializerContext
{
    public static AssessmentApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}
