namespace TutorFunctions.Stores.Tables;

/// <summary>
/// A write found its row there already, gone, or changed by somebody else. Nothing of it was applied; read again and decide anew.
/// </summary>
public sealed class TableConflictException : Exception
{
    public TableConflictException() { }

    public TableConflictException(string message)
        : base(message) { }

    public TableConflictException(string message, Exception innerException)
        : base(message, innerException) { }
}
