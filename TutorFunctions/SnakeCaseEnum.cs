using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorFunctions;

/// <summary>Writes the names of an enumeration in snake case, and takes no numbers for them.</summary>
internal sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
