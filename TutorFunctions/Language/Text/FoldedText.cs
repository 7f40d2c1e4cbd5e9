using System.Text;

namespace TutorFunctions.Language.Text;

/// <summary>
/// A text brought down to one way of writing: lower case, without accents, one sign for each of the many minus signs, dashes, quotation
/// marks and digits, and without the commands of LaTeX. Every folded character knows the stretch of the original that it stands for.
/// </summary>
public sealed class FoldedText
{
    /// <summary>Characters of the original that are read; what follows is left out, so that reading takes bounded time.</summary>
    public const int MostCharacters = 4_000;

    private readonly int[] _starts;
    private readonly int[] _ends;

    private FoldedText(string original, string text, int[] starts, int[] ends)
    {
        Original = original;
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    public string Original { get; }

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Folds the first <see cref="MostCharacters"/> characters of a text.</summary>
    public static FoldedText Of(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var length = Math.Min(original.Length, MostCharacters);
        var text = new StringBuilder(length + 8);
        var starts = new List<int>(length + 8);
        var ends = new List<int>(length + 8);
        var isRaised = false;
        var latex = LatexFolding.Of(original, length);
        for (var at = 0; at < length;)
        {
            var hasRune = Rune.TryGetRuneAt(original, at, out var rune);
            var size = hasRune ? rune.Utf16SequenceLength : 1;
            var folded =
                latex is not null && latex.TryGetValue(at, out var meant) ? meant
                : hasRune ? CharacterFolding.Fold(rune, isRaised)
                : " ";
            isRaised = hasRune && CharacterFolding.IsRaised(rune);
            text.Append(folded);
            for (var unit = 0; unit < folded.Length; unit++)
            {
                starts.Add(at);
                ends.Add(at + size);
            }

            at += size;
        }

        return new FoldedText(original, text.ToString(), [.. starts], [.. ends]);
    }

    /// <summary>The stretch of the original that a stretch of the folded text stands for.</summary>
    public TextSpan ToOriginal(int start, int end) =>
        start >= end || start >= _starts.Length
            ? new TextSpan(Original.Length, Original.Length)
            : new TextSpan(_starts[start], _ends[end - 1]);
}
