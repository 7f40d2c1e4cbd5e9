namespace TutorFunctions.Grading.Expressions.Reading;

internal enum MathTokenKind
{
    Number,
    Symbol,
    Function,
    Constant,
    Plus,
    Minus,
    PlusMinus,
    MinusPlus,
    Times,
    Divide,
    Colon,
    Caret,
    Underscore,
    Open,
    Close,
    Bar,
    Comma,
    Semicolon,
    Relation,
    And,
    Or,
    Union,
    Intersection,
    Factorial,
    Percent,
    Degree,
    Fraction,
    Root,
    CubeRoot,
    Binomial,
    Series,
    Environment,
    EndOfEnvironment,
    Ampersand,
    RowBreak,
    EmptySet,
    Reals,
    Word,
    End,
}

/// <summary>The smallest meaningful piece of a text.</summary>
/// <param name="Text">What it says, in one spelling for all of its kind: "(" for an opening bracket, "sin" for a function.</param>
/// <param name="Spaced">Whether a blank stands before it.</param>
/// <param name="Number">The number, when it is one.</param>
internal readonly record struct MathToken(MathTokenKind Kind, string Text, SourceSpan Span, bool Spaced, Number? Number = null)
{
    public bool Is(MathTokenKind kind, string text) => Kind == kind && string.Equals(Text, text, StringComparison.Ordinal);
}
