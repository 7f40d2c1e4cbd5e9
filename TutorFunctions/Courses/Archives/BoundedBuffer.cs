namespace TutorFunctions.Courses.Archives;

/// <summary>Takes a sent archive into memory, no more of it than allowed.</summary>
internal static class BoundedBuffer
{
    public static async Task<MemoryStream> ReadAsync(Stream source, long limit, CancellationToken cancellation)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        int read;
        while ((read = await source.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > limit)
                throw TooLarge(limit);
            buffer.Write(chunk, 0, read);
        }

        buffer.Position = 0;
        return buffer;
    }

    private static ImportError TooLarge(long limit) =>
        new("archive_too_large", $"The archive is larger than {limit:N0} bytes.", "Send it in parts, one course each.");
}
