using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>Histories as JSON Lines, one event a line, so that they can be read with any tool and replayed by later builds.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = DeepestJson,
    Converters = [typeof(FailureProperties)]
)]
[JsonSerializable(typeof(HistoryEvent))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions s_writerOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>
    /// A payload may be as deep as its own converter allows, 64 levels by default, and a failure has a level for each of its causes.
    /// </summary>
    public const int DeepestJson = 1000;

    /// <summary>Buffers that grew beyond this are not kept, in bytes.</summary>
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    public static byte[] Write(IReadOnlyList<HistoryEvent> events)
    {
        // Kept for the thread's next step: growing a new one each time made more garbage than all else of a step.
        var buffer = t_buffer ??= new ArrayBufferWriter<byte>(4096);
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer, s_writerOptions);
        foreach (var item in events)
        {
            JsonSerializer.Serialize(writer, item, Default.HistoryEvent);
            writer.Flush();
            buffer.Write("\n"u8);
            writer.Reset();
        }

        if (buffer.Capacity > LargestKept)
            t_buffer = null;
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="UnreadableHistoryException">A line is no event.</exception>
    public static void Read(ReadOnlySpan<byte> lines, List<HistoryEvent> into)
    {
        foreach (var range in lines.Split((byte)'\n'))
        {
            if (lines[range] is { IsEmpty: false } line)
                into.Add(ReadLine(line, into.Count + 1));
        }
    }

    private static HistoryEvent ReadLine(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Default.HistoryEvent) ?? throw new JsonException("It is null.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new UnreadableHistoryException($"Line {number} of a history is no event: {error.Message}", error);
        }
    }
}
