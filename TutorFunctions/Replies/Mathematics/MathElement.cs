using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Mathematics;

internal enum ElementKind
{
    Number,
    Variable,
    Function,

    /// <summary>A sign between two operands, or a minus before one.</summary>
    Operator,

    /// <summary>A sign after its operand: a power of two, a percent sign, degrees.</summary>
    Suffix,
    Relation,
    Open,
    Close,
    Separator,

    /// <summary>The place that a question leaves open, as □.</summary>
    Box,
}

/// <summary>One element of a piece of mathematics.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">In the one way of writing it that Grading reads.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="IsSpaced">Whether a blank stands before it.</param>
/// <param name="IsWord">Whether it is a number or sign written in words.</param>
internal sealed record MathElement(ElementKind Kind, string Text, TextSpan Span, bool IsSpaced, bool IsWord)
{
    /// <summary>Another number that the same digits may mean: 70.000 as seventy thousand.</summary>
    public string? OtherText { get; init; }

    /// <summary>A number word that is often none, as "one".</summary>
    public bool IsLoose { get; init; }

    public bool IsOperand =>
        Kind is ElementKind.Number or ElementKind.Variable or ElementKind.Close or ElementKind.Suffix or ElementKind.Box;

    public bool BeginsOperand =>
        Kind is ElementKind.Number or ElementKind.Variable or ElementKind.Open or ElementKind.Function or ElementKind.Box;
}
