namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// Overwrites every page of the file that is not in use. Histories that were exchanged for fresh ones leave their texts in such pages until the
/// pages are used again, which is soon enough unless somebody is to be forgotten.
/// </summary>
public sealed class FreePagesOverwritten : IDatabaseWrite
{
    private const int PageBytes = 4096;

    /// <summary>Pages that are filled at a time.</summary>
    private const long Most = 256;

    public void Apply(StatementCache statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        using var erasing = new SecureDelete(statements);
        statements.Execute("CREATE TABLE overwritten(zeros BLOB NOT NULL)");
        while (statements.Scalar("PRAGMA freelist_count") is long free and > 0)
            statements.Execute("INSERT INTO overwritten VALUES(zeroblob($1))", Math.Min(free, Most) * PageBytes);
        statements.Execute("DROP TABLE overwritten");
    }
}
