using System.Buffers.Binary;
using System.IO.Compression;
using TutorFunctions.Courses.Archives;

namespace TutorFunctions.Tests.Courses;

/// <summary>Zips as nobody should send them, built in memory.</summary>
internal static class Zips
{
    public static byte[] Of(Action<ZipArchive> fill)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            fill(zip);
        return packed.ToArray();
    }

    public static ZipArchiveEntry Put(
        this ZipArchive zip,
        string path,
        ReadOnlySpan<byte> content,
        CompressionLevel level = CompressionLevel.Fastest
    )
    {
        var entry = zip.CreateEntry(path, level);
        using var stream = entry.Open();
        stream.Write(content);
        return entry;
    }

    public static Task<ArchiveContent> ReadAsync(byte[] zip, ArchiveLimits? limits = null, CancellationToken cancellation = default) =>
        ZipReader.ReadAsync(new MemoryStream(zip), limits ?? new ArchiveLimits(), cancellation);

    /// <summary>Changes the first entry of the list at the end of the zip, which is what readers go by.</summary>
    public static byte[] WithListEntry(byte[] zip, Action<Span<byte>> change)
    {
        var at = zip.AsSpan().IndexOf("PK\x01\x02"u8);
        change(zip.AsSpan(at));
        return zip;
    }

    public static byte[] Encrypted(byte[] zip) => WithListEntry(zip, entry => entry[8] |= 1);

    public static byte[] ClaimingSize(byte[] zip, uint size) =>
        WithListEntry(zip, entry => BinaryPrimitives.WriteUInt32LittleEndian(entry[24..], size));
}
