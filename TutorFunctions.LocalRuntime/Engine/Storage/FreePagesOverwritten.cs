namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// Overwrites every page of the file that is not in use: earlier builds left in them what they deleted.
/// </summary>
public sealed class FreePagesOverwritten : IDatabaseWrite
{
    private const int PageBytes = 4096;

    /// <summary>Pages that are filled at a time.</summary>
    private const long Most = 256;

    public void Apply(StatementCache statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        statements.Execute("CREATE TABLE overwritten(zeros BLOB NOT NULL)");
        while (statements.Scalar("PRAGMA freelist_count") is long free and > 0)
            statements.Execute("INSERT INTO overwritten VALUES(zeroblob($1))", Math.Min(free, Most) * PageBytes);
        statements.Execute("DROP TABLE overwritten");
    }
}
