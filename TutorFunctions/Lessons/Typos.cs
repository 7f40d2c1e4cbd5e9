namespace TutorFunctions.Lessons;

/// <summary>How far apart two spellings are.</summary>
internal static class Typos
{
    /// <summary>Longer words are cut: a difference behind this many letters is no typing error any more.</summary>
    private const int LongestWord = 40;

    /// <summary>The fewest letters to insert, drop, replace or swap with their neighbour to make one word of the other.</summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > LongestWord || other.Length > LongestWord) return one == other ? 0 : LongestWord;
        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= other.Length; column++) last[column] = column;
        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var replaced = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                var swapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
                if (swapped) current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[other.Length];
    }
}
