using Microsoft.IO;

namespace TutorFunctions.Courses.Archives;

/// <summary>Takes a sent archive into memory, no more of it than allowed, in blocks, so that it is never there twice.</summary>
internal static class BoundedBuffer
{
    // Imports are rare: nothing is kept for the next.
    private static readonly RecyclableMemoryStreamManager s_blocks = new(
        new RecyclableMemoryStreamManager.Options { MaximumSmallPoolFreeBytes = 1 << 20, MaximumLargePoolFreeBytes = 1 << 20 }
    );

    public static async Task<Stream> ReadAsync(Stream source, long limit, CancellationToken cancellation)
    {
        var buffer = s_blocks.GetStream(nameof(BoundedBuffer));
        var chunk = new byte[81_920];
        int read;
        while ((read = await source.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > limit)
            {
                await buffer.DisposeAsync().ConfigureAwait(false);
                throw TooLarge(limit);
            }

            buffer.Write(chunk, 0, read);
        }

        buffer.Position = 0;
        return buffer;
    }

    private static ImportError TooLarge(long limit) =>
        new("archive_too_large", $"The archive is larger than {limit:N0} bytes.", "Send it in parts, one course each.");
}
