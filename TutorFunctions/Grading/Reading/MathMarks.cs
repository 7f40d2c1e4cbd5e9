using System.Text;

namespace TutorFunctions.Grading.Reading;

/// <summary>Takes away the dollar signs that set off LaTeX and leaves those that mean money.</summary>
public static class MathMarks
{
    private const int LongestInline = 200;
    private const char Escaped = '\u0001';

    public static string Remove(string text)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        var marked = text.Replace("$$", " ", StringComparison.Ordinal).Replace("\\$", "\u0001", StringComparison.Ordinal);
        var plain = new StringBuilder(marked.Length);
        for (var at = 0; at < marked.Length; at++)
        {
            var character = marked[at];
            if (character == Escaped)
            {
                plain.Append('$');
            }
            else if (character == '$' && InlineEnd(marked, at) is { } end)
            {
                plain.Append(' ').Append(marked, at + 1, end - at - 1).Append(' ');
                at = end;
            }
            else
            {
                plain.Append(character);
            }
        }

        return plain.ToString().Replace(Escaped, '$');
    }

    // "$41$ nickels" is LaTeX; in "7 $5, 12 $1" and "costs 5$ or 6$" each sign stands for dollars.
    private static int? InlineEnd(string text, int start)
    {
        var end = text.IndexOf('$', start + 1);
        if (end < 0 || end == start + 1 || end - start > LongestInline || text[start + 1] == ' ')
            return null;
        return end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) ? null : end;
    }
}
