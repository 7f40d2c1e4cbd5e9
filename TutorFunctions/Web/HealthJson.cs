using System.Text.Json.Serialization;

namespace TutorFunctions.Web;

[ApiTypes]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext
{
    public static HealthJson Web => field ??= new(ApiJson.Readable(Default.Options));
}
