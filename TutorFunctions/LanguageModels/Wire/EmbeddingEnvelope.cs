using System.Buffers.Binary;
using System.Text.Json;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>The answer of the Embeddings API: whole and finite vectors in the order of their texts, or none at all.</summary>
internal static class EmbeddingEnvelope
{
    /// <exception cref="HttpRequestException">A vector is missing, or is no vector, or is of another length than the first.</exception>
    public static void Rewrite(JsonElement body, Utf8JsonWriter writer)
    {
        var vectors = Ordered(body.Field("data").Entries().ToList());
        writer.WriteStartObject();
        writer.WriteString("object", "list");
        writer.WriteString("model", body.Field("model").Text() ?? string.Empty);
        writer.WriteStartArray("data");
        for (var index = 0; index < vectors.Count; index++)
        {
            writer.WriteStartObject();
            writer.WriteString("object", "embedding");
            writer.WriteNumber("index", index);
            writer.WriteBase64String("embedding", vectors[index]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        var tokens = body.Field("usage").Field("prompt_tokens").Tokens() ?? 0;
        writer.WriteStartObject("usage");
        writer.WriteNumber("prompt_tokens", tokens);
        writer.WriteNumber("total_tokens", tokens);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static List<byte[]> Ordered(List<JsonElement> data)
    {
        var vectors = data.Select((one, at) => (Index: one.Field("index").Tokens() ?? at, Vector: VectorOf(one.Field("embedding"))))
            .OrderBy(static one => one.Index)
            .ToList();
        if (vectors.Count == 0 || vectors.Where(static (one, at) => one.Index != at).Any())
            throw new HttpRequestException("What the server sent has not one embedding for each text.");
        var first = vectors[0].Vector?.Length;
        return vectors.ConvertAll(one =>
            one.Vector is { Length: > 0 } vector && vector.Length == first
                ? vector
                : throw new HttpRequestException("What the server sent has an embedding that is no vector, or of another length.")
        );
    }

    /// <summary>By single precision, little-endian, as the protocol has it.</summary>
    /// <returns>Null where it is no vector of finite numbers.</returns>
    private static byte[]? VectorOf(JsonElement? embedding)
    {
        if (embedding is { ValueKind: JsonValueKind.String } text)
            return text.TryGetBytesFromBase64(out var bytes) && bytes.Length % sizeof(float) == 0 && IsFinite(bytes) ? bytes : null;
        var numbers = embedding.Entries().Select(static number => ((JsonElement?)number).Number()).ToList();
        if (numbers.Exists(static number => number is null))
            return null;
        var vector = new byte[numbers.Count * sizeof(float)];
        for (var at = 0; at < numbers.Count; at++)
            BinaryPrimitives.WriteSingleLittleEndian(vector.AsSpan(at * sizeof(float)), (float)numbers[at]!.Value);
        return IsFinite(vector) ? vector : null;
    }

    private static bool IsFinite(byte[] vector)
    {
        for (var at = 0; at < vector.Length; at += sizeof(float))
        {
            if (!float.IsFinite(BinaryPrimitives.ReadSingleLittleEndian(vector.AsSpan(at))))
                return false;
        }

        return true;
    }
}
