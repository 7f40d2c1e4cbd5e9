using System.IO.Compression;

namespace TutorFunctions.Courses.Archives;

/// <summary>What an archive holds.</summary>
/// <param name="Files">The files that can hold content, unpacked.</param>
/// <param name="Ignored">Archives inside the archive, which are not opened.</param>
public sealed record ArchiveContent(IFileSet Files, IReadOnlyList<SkippedContent> Ignored);

/// <summary>Reads a zip that nobody vouches for, in memory, without writing a file.</summary>
public static class ZipReader
{
    private const int FileTypeMask = 0xF000;
    private const int SymbolicLink = 0xA000;
    private const string NestedArchive = "It is an archive inside the archive, which is not opened; pack the course as one zip.";

    /// <exception cref="ImportError">
    /// The archive is no zip, is damaged, encrypted or unsafe, or asks for more than the limits allow.
    /// </exception>
    public static async Task<ArchiveContent> ReadAsync(Stream zip, ArchiveLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(limits);
        using var buffer = await BoundedBuffer.ReadAsync(zip, limits.ArchiveBytes, cancellation).ConfigureAwait(false);
        try
        {
            using var archive = new ZipArchive(buffer, ZipArchiveMode.Read, leaveOpen: true);
            return Read(archive, limits, cancellation);
        }
        catch (InvalidDataException error)
        {
            throw NotReadable(buffer, error);
        }
    }

    private static ArchiveContent Read(ZipArchive archive, ArchiveLimits limits, CancellationToken cancellation)
    {
        var files = archive.Entries.Count(static entry => !EntryName.IsFolder(entry.FullName));
        if (archive.Entries.Count > limits.Entries || files > limits.Files)
        {
            throw new ImportError(
                "too_many_entries",
                $"The archive has {archive.Entries.Count:N0} entries, {files:N0} of them files; "
                    + $"at most {limits.Entries:N0} and {limits.Files:N0} are allowed.",
                "Send it in parts, one course each."
            );
        }

        var inflater = new Inflater(limits, cancellation);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var ignored = new List<SkippedContent>();
        foreach (var entry in archive.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            Refuse(entry);
            if (!names.Add(entry.FullName))
                throw new ImportError(
                    "duplicate_name",
                    $"The archive holds {entry.FullName} twice.",
                    "Pack the course again, each file once."
                );
            if (EntryName.IsFolder(entry.FullName))
                continue;
            if (EntryName.IsArchive(entry.FullName))
                ignored.Add(new SkippedContent(entry.FullName, NestedArchive));
            else if (EntryName.IsContent(entry.FullName))
                contents.Add(entry.FullName, inflater.Unpack(entry));
        }

        return new ArchiveContent(new MemoryFileSet(contents), ignored);
    }

    private static void Refuse(ZipArchiveEntry entry)
    {
        if (EntryName.Danger(entry.FullName) is { } danger)
        {
            throw new ImportError(
                "unsafe_path",
                $"The archive's entry '{Shown(entry.FullName)}' is refused: {danger}.",
                "Pack the course with relative paths and forward slashes."
            );
        }

        if (entry.IsEncrypted)
            throw new ImportError("encrypted", $"{entry.FullName} is encrypted.", "Pack the course without a password.");
        if (((entry.ExternalAttributes >> 16) & FileTypeMask) == SymbolicLink)
            throw new ImportError("symbolic_link", $"{entry.FullName} is a symbolic link.", "Pack the file that it points to.");
    }

    private static string Shown(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter));

    private static ImportError NotReadable(Stream buffer, InvalidDataException error)
    {
        Span<byte> start = stackalloc byte[2];
        buffer.Position = 0;
        var bytes = start[..buffer.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (bytes.IsEmpty)
            return new ImportError("empty", "Nothing was sent.", "Send the zip as the body of the request.", error);
        return bytes.StartsWith("PK"u8)
            ? new ImportError(
                "damaged_zip",
                "The zip is cut off or damaged: its list of files cannot be read.",
                "Send the whole archive again.",
                error
            )
            : new ImportError("not_a_zip", "What was sent is not a zip.", "Pack the course's folder as a zip and send that.", error);
    }
}
