using System.Globalization;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Orders ids as people do, "whole2" before "whole10": OATutor numbers its problems in the order of the book.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return string.CompareOrdinal(x, y);
        int i = 0,
            j = 0;
        while (i < x.Length && j < y.Length)
        {
            var left = Run(x, i);
            var right = Run(y, j);
            var order =
                char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                    ? CompareNumbers(left, right)
                    : CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, CompareOptions.OrdinalIgnoreCase);
            if (order != 0)
                return order;
            i += left.Length;
            j += right.Length;
        }

        var rest = (x.Length - i).CompareTo(y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static ReadOnlySpan<char> Run(string text, int start)
    {
        var isDigit = char.IsAsciiDigit(text[start]);
        var end = start + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) == isDigit)
            end++;
        return text.AsSpan(start, end - start);
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var a = left.TrimStart('0');
        var b = right.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.CompareTo(b, StringComparison.Ordinal);
    }
}
