using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TutorFunctions.Sessions;

namespace TutorFunctions.Hosting;

/// <summary>
/// JSON of what passes between callers, orchestrators and activities: a session's by generated code, the few other types by reflection.
/// </summary>
internal static class DurableJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(SessionJson.Default.Options);
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        return options;
    }
}
