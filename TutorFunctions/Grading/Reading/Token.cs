using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Reading;

/// <summary>One piece of an answer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, for words without apostrophes.</param>
/// <param name="Spaced">Whether a space stands before it.</param>
public sealed record Token(TokenKind Kind, string Text, bool Spaced)
{
    /// <summary>The text in lower case.</summary>
    public string Lower { get; } = IsLower(Text) ? Text : Text.ToLowerInvariant();

    /// <summary>What a number is worth.</summary>
    public Rational Value { get; init; }

    public NumberForm Form { get; init; }

    /// <summary>Digits after the decimal point of a number.</summary>
    public int Decimals { get; init; }

    /// <summary>False for a number that holds a fraction not in lowest terms.</summary>
    public bool Reduced { get; init; } = true;

    public bool Is(TokenKind kind) => Kind == kind;

    public bool IsWord(string lower) => Kind == TokenKind.Word && string.Equals(Lower, lower, StringComparison.Ordinal);

    public bool IsWhole => Kind == TokenKind.Number && Form == NumberForm.Whole;

    public static Token OfNumber(Rational value, NumberForm form, bool spaced) =>
        new(TokenKind.Number, value.ToString(), spaced) { Value = value, Form = form };

    private static bool IsLower(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && (char.IsLetter(letter) || letter > 127))
                return false;
        }

        return true;
    }
}
