using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Hand-edited files are read forgivingly: comments and a comma too many change nothing about what they say.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    AllowTrailingCommas = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    Converters = [typeof(TextConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata
)]
[JsonSerializable(typeof(IReadOnlyList<CoursePlanFile?>))]
[JsonSerializable(typeof(ProblemFile))]
[JsonSerializable(typeof(StepFile))]
[JsonSerializable(typeof(IReadOnlyList<HintFile?>))]
[JsonSerializable(typeof(OrderedDictionary<string, JsonElement>))]
[JsonSerializable(typeof(IReadOnlyList<string?>))]
[JsonSerializable(typeof(BktFile))]
internal sealed partial class OaTutorJson : JsonSerializerContext;
