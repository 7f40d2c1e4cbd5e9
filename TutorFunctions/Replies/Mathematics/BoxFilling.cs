namespace TutorFunctions.Replies.Mathematics;

/// <summary>Reads what a learner puts in a question's box when they write the whole equation, or the side of it with the box.</summary>
internal static class BoxFilling
{
    private const char Box = '□';

    /// <summary>What stands in the box's place; null when the piece is no filled-in copy of the asked one.</summary>
    public static string? Find(MathPiece asked, MathPiece written)
    {
        if (asked.Text.AsSpan().Count(Box) != 1)
            return null;
        if (written.IsEquation)
            return Fill(Bare(asked.Text), Bare(written.Text));
        // One side alone, unless it is the box and nothing else.
        var side = asked.Sides.First(part => part.Text.Contains(Box, StringComparison.Ordinal));
        return side.Text.Length > 1 ? Fill(Bare(side.Text), Bare(written.Text)) : null;
    }

    private static string? Fill(string asked, string written)
    {
        var at = asked.IndexOf(Box, StringComparison.Ordinal);
        var (before, after) = (asked[..at], asked[(at + 1)..]);
        if (
            written.Length <= before.Length + after.Length
            || !written.StartsWith(before, StringComparison.Ordinal)
            || !written.EndsWith(after, StringComparison.Ordinal)
        )
            return null;
        var filling = written[before.Length..(written.Length - after.Length)];
        // "12/5" for "□/5" is a filling, "1/2/5" none; the box must not swallow a sign.
        return
            filling.All(static letter => char.IsAsciiDigit(letter) || letter is '.' or '-')
            && (before.Length == 0 || !char.IsAsciiDigit(before[^1]))
            ? filling
            : null;
    }

    private static string Bare(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal);
}
