using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Acts;

/// <summary>One dialogue act of a reply.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Span">The part of the reply that does it.</param>
/// <param name="Confidence">How sure the reader is, from 0 to 1.</param>
public sealed record FoundAct(DialogueAct Act, TextSpan Span, double Confidence)
{
    /// <summary>The value that an answer, check, correction or working carries; null when there is none.</summary>
    public string? Value { get; init; }

    /// <summary>The term, in the learner's words, that a question is about; null when none was made out.</summary>
    public string? Term { get; init; }
}
