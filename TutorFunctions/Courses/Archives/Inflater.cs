using System.IO.Compression;
using System.IO.Hashing;

namespace TutorFunctions.Courses.Archives;

/// <summary>Unpacks an archive's entries one after another and counts what comes out: the sizes in the headers are only claims.</summary>
internal sealed class Inflater(ArchiveLimits limits, CancellationToken cancellation)
{
    private readonly byte[] chunk = new byte[32_768];
    private long total;

    public ReadOnlyMemory<byte> Unpack(ZipArchiveEntry entry)
    {
        try
        {
            return Checked(entry, Copy(entry));
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new ImportError(
                "damaged_file",
                $"{entry.FullName} cannot be unpacked: {error.Message}",
                "Pack the course again with deflate.",
                error
            );
        }
    }

    private byte[] Copy(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        int read;
        while ((read = packed.Read(chunk)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            unpacked.Write(chunk, 0, read);
            total += read;
            Refuse(entry, unpacked.Length);
        }

        return unpacked.ToArray();
    }

    private void Refuse(ZipArchiveEntry entry, long length)
    {
        if (length > limits.FileBytes)
        {
            throw new ImportError(
                "file_too_large",
                $"{entry.FullName} unpacks to more than {limits.FileBytes:N0} bytes.",
                "Split it or leave it out."
            );
        }

        if (total > limits.TotalBytes)
        {
            throw new ImportError(
                "contents_too_large",
                $"The archive unpacks to more than {limits.TotalBytes:N0} bytes.",
                "Send it in parts, one course each."
            );
        }

        if (length > limits.RatioFreeBytes && length > entry.CompressedLength * limits.Ratio)
        {
            throw new ImportError(
                "suspicious_compression",
                $"{entry.FullName} unpacks to more than {limits.Ratio} times its packed size, as only a made-up file does.",
                "Leave it out."
            );
        }
    }

    // The runtime's reader does not compare the checksum.
    private static byte[] Checked(ZipArchiveEntry entry, byte[] content) =>
        content.Length == entry.Length && Crc32.HashToUInt32(content) == entry.Crc32
            ? content
            : throw new ImportError(
                "damaged_file",
                $"{entry.FullName} does not unpack to the size and checksum that the archive records for it.",
                "Pack the course again and send the new archive."
            );
}
