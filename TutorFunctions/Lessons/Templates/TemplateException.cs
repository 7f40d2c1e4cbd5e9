namespace TutorFunctions.Lessons.Templates;

/// <summary>
/// A template that its author must mend: the message says what is wrong in it. Packs are checked for these when they are loaded.
/// </summary>
public sealed class TemplateException : Exception
{
    public TemplateException(string message)
        : base(message) { }

    public TemplateException(string message, Exception innerException)
        : base(message, innerException) { }

    public TemplateException() { }
}
