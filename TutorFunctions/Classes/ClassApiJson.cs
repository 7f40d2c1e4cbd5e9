using System.Text.Json.Serialization;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;

namespace TutorFunctions.Classes;

/// <summary>The answers about classes, alerts and figures. Snake case, nulls written out.</summary>
[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(SnakeCaseEnum<RiskKind>), typeof(SnakeCaseEnum<SessionStatus>)]
)]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(AlertPage))]
[JsonSerializable(typeof(MetricsAnswer))]
[JsonSerializable(typeof(ClassOverviewAnswer))]
public sealed partial class ClassApiJson : JsonSerializerContext
{
    public static ClassApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}
