using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Overwrites what is deleted, which otherwise stays readable in free pages of the file until they are used again.</summary>
internal sealed class SecureDelete : IDisposable
{
    private readonly StatementCache _statements;

    public SecureDelete(StatementCache statements)
    {
        _statements = statements;
        statements.Scalar("PRAGMA secure_delete = ON");
    }

    public void Dispose() => _statements.Scalar("PRAGMA secure_delete = OFF");
}
