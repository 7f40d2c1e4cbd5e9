using System.Text;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>The properties of a row as bytes: their number, then for each its name, a letter for its kind, and its value.</summary>
internal static class RowContent
{
    private const char Text = 't';
    private const char Number = 'n';
    private const char Bytes = 'b';

    public static byte[] Write(IReadOnlyDictionary<string, object> values)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write7BitEncodedInt(values.Count);
        foreach (var (name, value) in values)
        {
            writer.Write(name);
            switch (value)
            {
                case string text:
                    writer.Write(Text);
                    writer.Write(text);
                    break;
                case long number:
                    writer.Write(Number);
                    writer.Write7BitEncodedInt64(number);
                    break;
                case byte[] bytes:
                    writer.Write(Bytes);
                    writer.Write7BitEncodedInt(bytes.Length);
                    writer.Write(bytes);
                    break;
                default:
                    throw new ArgumentException($"'{name}' holds a {value.GetType()}, which no row can hold.", nameof(values));
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">A later build wrote it, or it is damaged.</exception>
    public static Dictionary<string, object> Read(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        var count = reader.Read7BitEncodedInt();
        var values = new Dictionary<string, object>(count, StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
        {
            var name = reader.ReadString();
            values[name] = reader.ReadChar() switch
            {
                Text => reader.ReadString(),
                Number => reader.Read7BitEncodedInt64(),
                Bytes => reader.ReadBytes(reader.Read7BitEncodedInt()),
                var kind => throw new InvalidDataException($"'{name}' is of a kind '{kind}' that this build does not know."),
            };
        }

        return values;
    }
}
