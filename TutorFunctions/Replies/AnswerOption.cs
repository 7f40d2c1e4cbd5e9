using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Mathematics;

namespace TutorFunctions.Replies;

/// <summary>One of the choices that a question offers.</summary>
internal sealed class AnswerOption
{
    public AnswerOption(int index, string text, QuestionContext question)
    {
        Index = index;
        Text = text;
        Tokens = question.Language.Tokens(text.Replace("$$", " ", StringComparison.Ordinal));
        var pieces = question.Pieces.Read(Tokens);
        Piece = pieces is [var only] && Tokens.Count(token => token.IsWord) <= 2 ? only : null;
        Words = [.. question.ContentWords(Tokens)];
        if (Words.Count == 0)
            Words = [.. Tokens.Where(token => token.IsWord || token.IsNumber).Select(token => token.Word)];
        // "Node A" and "Node B" differ in their letter alone.
        if (Tokens is [.., { IsWord: true, Text.Length: 1 } letter] && Tokens.Count > 1 && char.IsUpper(text.TrimEnd()[^1]))
            Words.Add(letter.Text);
        Stems = Words.ConvertAll(question.Language.Stemmer.Stem);
        Sign = Tokens is [{ Text: "<" or ">" or "=" or "<=" or ">=" } sign] ? sign.Text : null;
    }

    /// <summary>Its place, from 0.</summary>
    public int Index { get; }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Its words that carry meaning.</summary>
    public List<string> Words { get; }

    public List<string> Stems { get; }

    /// <summary>The mathematics that it is, when it is nothing else.</summary>
    public MathPiece? Piece { get; }

    /// <summary>What it is worth, when it is a number.</summary>
    public Rational? Value => Piece is { IsEquation: false } ? Piece.Last.Amount : null;

    /// <summary>The unit of its amount, or that it is; null when it has none.</summary>
    public Unit? Unit => field ??= Piece is { IsEquation: false, Last.Unit: { Length: > 0 } unit } ? UnitTable.Find(unit)
        : Words is [var only] ? UnitTable.Find(only)
        : null;

    /// <summary>The relation sign that it is, when it is nothing else.</summary>
    public string? Sign { get; }

    /// <summary>Whether a stored answer means this choice: by its text or its letter.</summary>
    public bool Is(string accepted) =>
        string.Equals(Normal(accepted), Normal(Text), StringComparison.OrdinalIgnoreCase)
        || (accepted.Length == 1 && char.ToUpperInvariant(accepted[0]) == 'A' + Index);

    private static string Normal(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '$')).TrimEnd('.');
}
