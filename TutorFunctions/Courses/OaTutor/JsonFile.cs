using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TutorFunctions.Courses.Archives;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>One JSON file, or why it cannot be used.</summary>
internal readonly record struct JsonFile<T>(T? Value, string? Trouble)
    where T : class;

internal static class JsonFile
{
    public static JsonFile<T> Read<T>(IFileSet files, string path, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(WithoutByteOrderMark(files.Read(path).Span), shape) is { } value
                ? new JsonFile<T>(value, null)
                : new JsonFile<T>(null, $"{path} holds nothing but null.");
        }
        catch (JsonException error)
        {
            return new JsonFile<T>(null, $"{path} cannot be read as JSON of the expected shape: {Place(error)}.");
        }
    }

    private static string Place(JsonException error) =>
        $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}" + (error.Path is { Length: > 1 } path ? $", at {path}" : "");

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
