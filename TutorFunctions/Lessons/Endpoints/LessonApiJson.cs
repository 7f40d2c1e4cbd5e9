using System.Text.Json.Serialization;
using TutorFunctions.Web;

namespace TutorFunctions.Lessons.Endpoints;

[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(SnakeCaseEnum<Difficulty>)]
)]
[JsonSerializable(typeof(LessonListAnswer))]
[JsonSerializable(typeof(LessonAnswer))]
public sealed partial class LessonApiJson : JsonSerializerContext
{
    public static LessonApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}
