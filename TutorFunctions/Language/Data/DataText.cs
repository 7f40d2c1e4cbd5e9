namespace TutorFunctions.Language.Data;

/// <summary>A text of a data file, with the place that an error in it is reported at.</summary>
/// <param name="Value">The text.</param>
/// <param name="File">The file, from the folder of languages: "en/acts.yaml".</param>
/// <param name="Line">The line, from 1.</param>
public sealed record DataText(string Value, string File, long Line)
{
    public LanguageDataException Error(string problem) => new($"{File}({Line}): {problem}");
}

/// <summary>A language's data file cannot be used; the message names the file, the line and what is wrong there.</summary>
public sealed class LanguageDataException : Exception
{
    public LanguageDataException() { }

    public LanguageDataException(string message)
        : base(message) { }

    public LanguageDataException(string message, Exception innerException)
        : base(message, innerException) { }
}
