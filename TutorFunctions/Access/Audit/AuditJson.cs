using System.Text.Json.Serialization;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access.Audit;

/// <summary>Entries as they are stored and hashed: a change here leaves those that are stored as they are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnakeCaseEnum<Role>)]
)]
[JsonSerializable(typeof(AuditEntry))]
public sealed partial class AuditJson : JsonSerializerContext;
