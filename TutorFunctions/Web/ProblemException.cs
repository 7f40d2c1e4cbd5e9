namespace TutorFunctions.Web;

/// <summary>A request that cannot be answered as asked; it becomes an RFC 9457 problem.</summary>
public sealed class ProblemException : Exception
{
    public ProblemException() { }

    public ProblemException(string message)
        : base(message) { }

    public ProblemException(string message, Exception innerException)
        : base(message, innerException) { }

    public ProblemException(int status, string title, string detail, IReadOnlyDictionary<string, string[]>? errors = null)
        : base(detail)
    {
        Status = status;
        Title = title;
        Errors = errors;
    }

    public int Status { get; } = 400;

    public string Title { get; } = "The request cannot be answered";

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; }
}
