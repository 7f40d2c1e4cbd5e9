namespace TutorFunctions.Courses.Archives;

/// <summary>Files to import from, wherever they lie.</summary>
public interface IFileSet
{
    /// <summary>The files' paths with forward slashes, in ordinal order.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <exception cref="KeyNotFoundException">There is no file with that path.</exception>
    ReadOnlyMemory<byte> Read(string path);
}
