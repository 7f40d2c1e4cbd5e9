namespace TutorFunctions.Language.Text;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last; never before <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The stretch from the beginning of this one to the end of another.</summary>
    public TextSpan To(TextSpan other) => new(Start, Math.Max(End, other.End));

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The part of the text that the span covers.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = Math.Min(End, text.Length);
        return Start >= end ? string.Empty : text[Start..end];
    }
}
