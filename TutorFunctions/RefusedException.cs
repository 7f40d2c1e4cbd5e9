namespace TutorFunctions;

/// <summary>Why the tutor's rules refuse what was asked.</summary>
public enum Refusal
{
    NotFound,
    Conflict,
    Invalid,
}

/// <summary>
/// The tutor's rules refuse what was asked. The message says what, and what can be done about it; over HTTP it becomes a problem.
/// </summary>
public class RefusedException : Exception
{
    public RefusedException() { }

    public RefusedException(string message)
        : base(message) { }

    public RefusedException(string message, Exception innerException)
        : base(message, innerException) { }

    public RefusedException(Refusal refusal, string title, string message, IReadOnlyDictionary<string, string[]>? errors = null)
        : base(message)
    {
        Refusal = refusal;
        Title = title;
        Errors = errors;
    }

    public Refusal Refusal { get; } = Refusal.Invalid;

    /// <summary>The kind of refusal in a few words, the same each time.</summary>
    public string Title { get; } = "The request cannot be answered";

    /// <summary>What is wrong, by the field that it was asked in; null where no field is at fault.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; }
}
