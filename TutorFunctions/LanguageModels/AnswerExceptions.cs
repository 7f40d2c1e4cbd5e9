namespace TutorFunctions.LanguageModels;

/// <summary>
/// A model's answer cannot be used. The message says what is wrong with it, to the model itself, which gets one chance to put it right.
/// </summary>
public class UnusableAnswerException : Exception
{
    public UnusableAnswerException() { }

    public UnusableAnswerException(string message)
        : base(message) { }

    public UnusableAnswerException(string message, Exception innerException)
        : base(message, innerException) { }
}

/// <summary>
/// An answer that must not reach a learner: it gives the instructions away, leaves the subject, or is in another language.
/// </summary>
public sealed class UnsafeAnswerException : UnusableAnswerException
{
    public UnsafeAnswerException() { }

    public UnsafeAnswerException(string message)
        : base(message) { }

    public UnsafeAnswerException(string message, Exception innerException)
        : base(message, innerException) { }
}
