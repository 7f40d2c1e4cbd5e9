using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Records in the properties of a row. A property holds at most 64 KiB and a row 1 MiB, so long JSON is compressed, and split over several
/// properties: name, name1, name2 and so on. The first byte says how it is packed, and name_parts over how many properties it goes.
/// </summary>
internal static class Payload
{
    /// <summary>Bytes of packed payload that a row takes; leaves room for keys and small properties.</summary>
    public const int LargestInRow = MostParts * LargestPart;

    private const int LargestPart = 63 * 1024;
    private const int MostParts = 14;

    /// <summary>Shorter bytes are left as they are: compressing them saves less than it costs.</summary>
    private const int ShortestCompressed = 1024;

    private const byte Plain = 0;
    private const byte Brotli = 1;

    /// <summary>The properties of a row that holds a record.</summary>
    public static Dictionary<string, object> Of<T>(string name, T record, JsonTypeInfo<T> type)
    {
        var values = new Dictionary<string, object>();
        Put(values, name, record, type);
        return values;
    }

    /// <summary>Puts a record into the properties of a row.</summary>
    /// <exception cref="InvalidOperationException">It is too long for one row even when compressed.</exception>
    public static void Put<T>(Dictionary<string, object> values, string name, T record, JsonTypeInfo<T> type)
    {
        var packed = Pack(JsonSerializer.SerializeToUtf8Bytes(record, type));
        if (packed.Length > LargestInRow)
            throw new InvalidOperationException($"'{name}' takes {packed.Length} bytes; a row of a table holds {LargestInRow}.");
        PutPacked(values, name, packed);
    }

    /// <summary>Puts bytes that <see cref="Pack"/> made, or a part of them, into the properties of a row.</summary>
    public static void PutPacked(Dictionary<string, object> values, string name, ReadOnlySpan<byte> packed)
    {
        var parts = Math.Max(1, (packed.Length + LargestPart - 1) / LargestPart);
        values[name + "_parts"] = (long)parts;
        for (var part = 0; part < parts; part++)
            values[PartName(name, part)] = packed[(part * LargestPart)..Math.Min(packed.Length, (part + 1) * LargestPart)].ToArray();
    }

    public static T Get<T>(TableRow row, string name, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(Unpack(GetPacked(row, name)), type) ?? throw new JsonException($"'{name}' of row '{row.Key}' is null.");

    /// <summary>The bytes as <see cref="Pack"/> made them.</summary>
    public static byte[] GetPacked(TableRow row, string name)
    {
        var parts = (long)row.Values[name + "_parts"];
        if (parts == 1)
            return (byte[])row.Values[name];
        using var joined = new MemoryStream();
        for (var part = 0; part < parts; part++)
            joined.Write((byte[])row.Values[PartName(name, part)]);
        return joined.ToArray();
    }

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= ShortestCompressed)
        {
            var compressed = new byte[1 + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
            compressed[0] = Brotli;
            if (BrotliEncoder.TryCompress(bytes, compressed.AsSpan(1), out var written, quality: 4, window: 22) && written < bytes.Length)
                return compressed[..(1 + written)];
        }

        return [Plain, .. bytes];
    }

    /// <exception cref="InvalidDataException">The bytes were packed by a later build, or are damaged.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        if (packed.Length == 0 || packed[0] is not (Plain or Brotli))
            throw new InvalidDataException("A payload is packed in a way that this build does not know.");
        if (packed[0] == Plain)
            return packed[1..];
        using var brotli = new BrotliStream(new MemoryStream(packed, 1, packed.Length - 1), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string PartName(string name, int part) => part == 0 ? name : $"{name}{part}";
}
