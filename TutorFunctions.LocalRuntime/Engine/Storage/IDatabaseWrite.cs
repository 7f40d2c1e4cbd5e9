namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// A change to the database that is committed whole or not at all. It runs on the commit log's own thread, possibly more than once.
/// </summary>
public interface IDatabaseWrite
{
    void Apply(StatementCache statements);

    /// <summary>
    /// Takes in a later write of the same <see cref="MergeKey"/> in the same commit, so that both cost one; false to keep them apart.
    /// </summary>
    bool TryMerge(IDatabaseWrite later) => false;

    /// <summary>What later writes are merged by; null for a write that stands alone.</summary>
    object? MergeKey => null;
}
