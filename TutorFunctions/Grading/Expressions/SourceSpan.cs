namespace TutorFunctions.Grading.Expressions;

/// <summary>A stretch of the text that was read: from <paramref name="Start"/> to before <paramref name="End"/>, in UTF-16 units.</summary>
public readonly record struct SourceSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The shortest stretch that holds both.</summary>
    public SourceSpan Join(SourceSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
