namespace TutorFunctions.Language;

/// <summary>How many slips of typing lie between two words.</summary>
public static class EditDistance
{
    private const int LongestWord = 40;

    /// <summary>
    /// The restricted Damerau-Levenshtein distance (Damerau, 1964), in letters: letters left out, added, changed or swapped count one each.
    /// Words of more than 40 letters are as far apart as can be unless they are the same.
    /// </summary>
    public static int Between(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Length > LongestWord || second.Length > LongestWord)
            return string.Equals(first, second, StringComparison.Ordinal) ? 0 : LongestWord;
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= second.Length; column++)
            last[column] = column;
        for (var row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var change = first[row - 1] == second[column - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(last[column] + 1, current[column - 1] + 1), last[column - 1] + change);
                var isSwapped = row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1];
                current[column] = isSwapped ? Math.Min(least, before[column - 2] + 1) : least;
            }

            var oldest = before;
            before = last;
            last = current;
            current = oldest;
        }

        return last[second.Length];
    }
}
