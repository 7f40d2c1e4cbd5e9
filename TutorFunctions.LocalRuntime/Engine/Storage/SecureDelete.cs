namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// Overwrites the pages that deletions set free, which otherwise stay readable until they are used again. What is deleted within a page is always
/// overwritten (<see cref="DatabaseFile.Connect"/>).
/// </summary>
public sealed class SecureDelete : IDisposable
{
    private readonly StatementCache _statements;

    public SecureDelete(StatementCache statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        _statements = statements;
        statements.Scalar("PRAGMA secure_delete = ON");
    }

    public void Dispose() => _statements.Scalar("PRAGMA secure_delete = FAST");
}
