using TutorFunctions.Courses.Archives;

namespace TutorFunctions.Courses.OaTutor;

public sealed record OaTutorOptions
{
    /// <summary>Which course to take from an archive that holds several; null when it holds one.</summary>
    public string? CourseName { get; init; }

    public ArchiveLimits Limits { get; init; } = new();
}
