namespace TutorFunctions.Courses.Archives;

/// <summary>Files held in memory.</summary>
public sealed class MemoryFileSet(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) : IFileSet
{
    public IReadOnlyList<string> Paths { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    public ReadOnlyMemory<byte> Read(string path) => files[path];
}
