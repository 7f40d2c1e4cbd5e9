using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Candidates;

/// <summary>What a candidate for the answer is to the learner who wrote it.</summary>
public enum CandidateRole
{
    /// <summary>It is put forward as the answer.</summary>
    Claimed,

    /// <summary>A step on the way to the answer.</summary>
    WorkedTowards,

    /// <summary>It belongs to something else: an age, a time, a count.</summary>
    Mentioned,

    /// <summary>It is said not to be the answer, or doubted.</summary>
    Denied,

    /// <summary>Something is asked about it.</summary>
    AskedAbout,

    /// <summary>It is what somebody else says, or what the learner said before.</summary>
    Quoted,

    /// <summary>It was taken back for another.</summary>
    Corrected,

    /// <summary>It only repeats the question.</summary>
    QuestionRepeated,
}

internal enum CandidateKind
{
    /// <summary>A number or expression: the end of a piece of mathematics.</summary>
    Value,

    /// <summary>An equation or inequality as a whole.</summary>
    Relation,

    /// <summary>Several values.</summary>
    List,

    /// <summary>Items of a list in words.</summary>
    Items,

    /// <summary>One of the choices.</summary>
    Option,

    /// <summary>A short wording that is accepted.</summary>
    Wording,

    /// <summary>A sentence.</summary>
    Words,
}

/// <summary>Something in a reply that may be the answer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Claim">What it says, boiled down to what is judged.</param>
internal sealed record Candidate(CandidateKind Kind, TextSpan Span, string Claim)
{
    /// <summary>Another reading of the same digits.</summary>
    public string? OtherClaim { get; init; }

    /// <summary>The choice that is meant, by place; -1 when it is none.</summary>
    public int Option { get; init; } = -1;

    /// <summary>
    /// How plainly a choice is named, from -1 to 4: by a word near one of it, by a word of it, by most of its words, by place or letter, by
    /// all its words, mark by mark.
    /// </summary>
    public int Plainness { get; init; }

    /// <summary>Of a list in words the share of its items that are named, from 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>Whether other items are named beside those asked for.</summary>
    public bool HasOthers { get; init; }

    public bool IsOutOfOrder { get; init; }

    public Rational? Value { get; init; }

    public bool IsNumber { get; init; }

    /// <summary>Whether it is the end of an equation, with the working before it.</summary>
    public bool EndsEquation { get; init; }

    /// <summary>
    /// The left side of the equation that it ends, when that has a variable and is more than the variable: "4x" of "4x = 32".
    /// </summary>
    public string? LeftSide { get; init; }

    /// <summary>Whether it breaks off.</summary>
    public bool IsOpen { get; init; }

    public bool IsLoose { get; init; }

    public string Unit { get; init; } = string.Empty;
}
