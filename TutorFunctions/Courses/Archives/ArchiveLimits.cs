namespace TutorFunctions.Courses.Archives;

/// <summary>How much an archive may ask of the server. The defaults leave the whole public library of OATutor room.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The largest archive that is taken by default, in bytes.</summary>
    public const long MostArchiveBytes = 192L << 20;

    /// <summary>The archive as sent.</summary>
    public long ArchiveBytes { get; init; } = MostArchiveBytes;

    /// <summary>Files in it.</summary>
    public int Files { get; init; } = 50_000;

    /// <summary>Files and folders in it.</summary>
    public int Entries { get; init; } = 200_000;

    /// <summary>One file, unpacked.</summary>
    public long FileBytes { get; init; } = 4L << 20;

    /// <summary>All files together, unpacked.</summary>
    public long TotalBytes { get; init; } = 256L << 20;

    /// <summary>How many times its packed size a file may unpack to, once it is larger than <see cref="RatioFreeBytes"/>.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Small files may repeat themselves as much as they like.</summary>
    public long RatioFreeBytes { get; init; } = 1L << 20;
}
