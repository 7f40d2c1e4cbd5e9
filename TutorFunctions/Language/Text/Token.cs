namespace TutorFunctions.Language.Text;

public enum TokenKind
{
    /// <summary>Letters in a row; apostrophes within them are left out.</summary>
    Word,

    /// <summary>Digits with their decimal and grouping marks, as written.</summary>
    Number,

    /// <summary>A sign of mathematics, money or degrees.</summary>
    Sign,

    /// <summary>A bracket, comma or quotation mark: it parts what stands beside it within a sentence.</summary>
    Mark,

    /// <summary>What ends a sentence: a full stop, question mark, exclamation mark, semicolon or line break.</summary>
    Stop,

    /// <summary>A picture character.</summary>
    Picture,
}

/// <summary>One piece of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As folded.</param>
/// <param name="Word">For a word its usual spelling, else the text.</param>
/// <param name="Span">Where it stands in the original.</param>
/// <param name="IsSpaced">Whether a space or a line's beginning stands before it.</param>
public sealed record Token(TokenKind Kind, string Text, string Word, TextSpan Span, bool IsSpaced)
{
    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool Is(string word) => string.Equals(Word, word, StringComparison.Ordinal);
}
