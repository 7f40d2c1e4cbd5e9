using System.Text.Json;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>Reads what a server sent where it is of the expected type, and nothing anywhere else: no value can fail a caller.</summary>
internal static class LooseJson
{
    /// <summary>A count that no answer reaches; a server that names more has counted wrong.</summary>
    private const long MostTokens = 100_000_000;

    /// <returns>Null where there is no such field, its value is null, or this is no object.</returns>
    public static JsonElement? Field(this JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null
            ? field
            : null;

    public static JsonElement? Field(this JsonElement? value, string name) => value?.Field(name);

    /// <returns>Null where it is no text or an empty one.</returns>
    public static string? Text(this JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } said ? said : null;

    /// <returns>The entries of a list; none where it is no list.</returns>
    public static IEnumerable<JsonElement> Entries(this JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <returns>A finite number; null where it is none.</returns>
    public static double? Number(this JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var read) && double.IsFinite(read) ? read : null;

    /// <returns>A count of tokens; null where it cannot be one.</returns>
    public static long? Tokens(this JsonElement? value) => value.Number() is >= 0 and <= MostTokens and var count ? (long)count : null;
}
