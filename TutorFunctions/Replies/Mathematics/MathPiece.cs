using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Mathematics;

/// <summary>One side of an equation, or a value or expression that stands alone.</summary>
/// <param name="Text">As Grading reads it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record MathSide(string Text, TextSpan Span)
{
    /// <summary>What it is worth when it has no variables and an exact value.</summary>
    public Rational? Value { get; init; }

    /// <summary>The value without a percent or degree sign, as "28" says what "28%" does where only percentages are asked for.</summary>
    public Rational? Amount { get; init; }

    /// <summary>Its text when digits are read in the other way there is: 70.000 as 70000.</summary>
    public string? OtherText { get; init; }

    /// <summary>Whether it is one number, however written, and nothing to be worked out.</summary>
    public bool IsNumber { get; init; }

    public bool HasVariable { get; init; }

    /// <summary>A word that is only now and then a number: "one".</summary>
    public bool IsLoose { get; init; }

    /// <summary>The unit written to it; empty when there is none.</summary>
    public string Unit { get; init; } = string.Empty;
}

/// <summary>A stretch of mathematics: a value, an expression, an equation or a chain of them.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Sides">What stands between the relations; at least one.</param>
/// <param name="Relations">The relations between the sides: one fewer than there are sides.</param>
internal sealed record MathPiece(TextSpan Span, IReadOnlyList<MathSide> Sides, IReadOnlyList<string> Relations)
{
    /// <summary>Whether it breaks off after a sign: "180 - 65 - 48 =".</summary>
    public bool IsOpen { get; init; }

    /// <summary>The values of the numbers that stand in it.</summary>
    public IReadOnlyList<Rational> Numbers { get; init; } = [];

    public MathSide Last => Sides[^1];

    public bool IsEquation => Relations.Count > 0;

    /// <summary>The piece as Grading reads it.</summary>
    public string Text
    {
        get
        {
            var text = Sides[0].Text;
            for (var index = 0; index < Relations.Count; index++)
                text += " " + Relations[index] + " " + Sides[index + 1].Text;
            return text;
        }
    }
}
