namespace TutorFunctions.LocalRuntime.History;

/// <summary>The orchestrator's code no longer does what its history says that it did.</summary>
public sealed class NonDeterminismException : Exception
{
    public NonDeterminismException() { }

    public NonDeterminismException(string message)
        : base(message) { }

    public NonDeterminismException(string message, Exception innerException)
        : base(message, innerException) { }
}
