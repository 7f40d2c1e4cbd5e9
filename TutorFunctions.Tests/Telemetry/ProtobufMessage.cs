using System.Buffers.Binary;
using System.Text;

namespace TutorFunctions.Tests.Telemetry;

/// <summary>A protobuf message on the wire, read by the numbers of its fields.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)> _fields = [];

    public ProtobufMessage(ReadOnlyMemory<byte> message)
    {
        while (message.Length > 0)
        {
            var key = Varint(ref message);
            _fields.Add(
                (key & 7) switch
                {
                    0 => ((int)(key >> 3), Varint(ref message), default),
                    1 => ((int)(key >> 3), BinaryPrimitives.ReadUInt64LittleEndian(Take(ref message, 8).Span), default),
                    2 => ((int)(key >> 3), 0UL, Take(ref message, (int)Varint(ref message))),
                    5 => ((int)(key >> 3), BinaryPrimitives.ReadUInt32LittleEndian(Take(ref message, 4).Span), default),
                    var type => throw new InvalidDataException($"There is no wire type {type}."),
                }
            );
        }
    }

    public bool Has(int number) => _fields.Exists(field => field.Number == number);

    public IEnumerable<ProtobufMessage> Messages(int number) =>
        _fields.Where(field => field.Number == number).Select(field => new ProtobufMessage(field.Bytes));

    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number).Span);

    public string Hex(int number) => Convert.ToHexStringLower(Bytes(number).Span);

    public ulong Number(int number) => _fields.Find(field => field.Number == number).Value;

    public double Double(int number) => BitConverter.UInt64BitsToDouble(Number(number));

    private ReadOnlyMemory<byte> Bytes(int number) => _fields.Find(field => field.Number == number).Bytes;

    private static ulong Varint(ref ReadOnlyMemory<byte> message)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = Take(ref message, 1).Span[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> message, int length)
    {
        var taken = message[..length];
        message = message[length..];
        return taken;
    }
}
