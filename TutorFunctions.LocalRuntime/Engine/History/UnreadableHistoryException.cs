namespace TutorFunctions.LocalRuntime.History;

/// <summary>What the database holds as an instance's history is none, or not the whole of one.</summary>
public sealed class UnreadableHistoryException : Exception
{
    public UnreadableHistoryException() { }

    public UnreadableHistoryException(string message)
        : base(message) { }

    public UnreadableHistoryException(string message, Exception innerException)
        : base(message, innerException) { }
}
