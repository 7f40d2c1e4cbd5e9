using System.Text.Json.Serialization;
using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access;

/// <summary>Keys and links as they are stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnakeCaseEnum<Role>)]
)]
[JsonSerializable(typeof(AccessKey))]
[JsonSerializable(typeof(LearnerLink))]
public sealed partial class AccessJson : JsonSerializerContext;
