namespace TutorFunctions.LanguageModels;

/// <summary>A model did not answer, or not usably, this time. Asking again later may help.</summary>
public sealed class ModelFailedException : Exception
{
    public ModelFailedException() { }

    public ModelFailedException(string message)
        : base(message) { }

    public ModelFailedException(string message, Exception innerException)
        : base(message, innerException) { }
}

/// <summary>
/// A model must not or cannot be asked now, so that asking again at once is of no use: spent, out of service, refused as configured.
/// </summary>
public class ModelNotAvailableException : Exception
{
    public ModelNotAvailableException() { }

    public ModelNotAvailableException(string message)
        : base(message) { }

    public ModelNotAvailableException(string message, Exception innerException)
        : base(message, innerException) { }
}

/// <summary>What the session may cost is spent, for good.</summary>
public sealed class SessionBudgetSpentException : ModelNotAvailableException
{
    public SessionBudgetSpentException() { }

    public SessionBudgetSpentException(string message)
        : base(message) { }

    public SessionBudgetSpentException(string message, Exception innerException)
        : base(message, innerException) { }
}
