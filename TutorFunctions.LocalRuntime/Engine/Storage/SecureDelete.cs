namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>Overwrites what is deleted, which otherwise stays readable in free pages of the file until they are used again.</summary>
public sealed class SecureDelete : IDisposable
{
    private readonly StatementCache _statements;

    public SecureDelete(StatementCache statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        _statements = statements;
        statements.Scalar("PRAGMA secure_delete = ON");
    }

    public void Dispose() => _statements.Scalar("PRAGMA secure_delete = OFF");
}
