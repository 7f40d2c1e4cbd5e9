namespace TutorFunctions.Grading.Expressions.Reading;

public enum ReadErrorKind
{
    Empty,
    TooLong,
    UnknownSign,
    UnknownWord,
    OperandMissing,
    BracketNotClosed,
    BracketNotOpened,
    Unexpected,
}

/// <summary>Why a text is no mathematics, and where.</summary>
public sealed record ReadError(ReadErrorKind Kind, SourceSpan Span, string Message);

/// <summary>Either the expression or the error that kept it from being read.</summary>
public sealed record ReadResult(Expression? Expression, ReadError? Error)
{
    /// <summary>Words after the expression that are not part of it, as a unit; null when there are none.</summary>
    public string? TrailingWords { get; init; }
}
