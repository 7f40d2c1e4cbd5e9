using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>
/// Reads a text whatever is written for it: a number and a truth value as they stand, anything else as no text. One field's oddity is no
/// reason to leave out a question.
/// </summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return WithLines(reader.GetString()!);
            case JsonTokenType.Number:
                return JsonElement.ParseValue(ref reader).GetRawText();
            case JsonTokenType.True:
                return "true";
            case JsonTokenType.False:
                return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    // A line's end that was escaped twice; \neq and \nabla are LaTeX.
    private static string WithLines(string text) => text.Contains("\\n", StringComparison.Ordinal) ? TextLines.Unescaped(text) : text;
}
