using System.Globalization;

namespace TutorFunctions.Replies.Mathematics;

/// <summary>What written digits may mean: a comma or a dot parts decimals in one country and thousands in another.</summary>
internal static class NumberForms
{
    /// <summary>The number with a decimal point and no grouping, and another reading where there are two.</summary>
    public static (string Text, string? Other) Read(string written)
    {
        var text = written.StartsWith('.') ? "0" + written : written;
        var (commas, dots) = (text.Count(','), text.Count('.'));
        if (commas > 0 && dots > 0)
            return (Decimal(text, text.LastIndexOf(',') > text.LastIndexOf('.') ? ',' : '.'), null);
        if (commas == 0 && dots == 0)
            return (text, null);
        var mark = commas > 0 ? ',' : '.';
        var isGrouped = IsGrouped(text, mark);
        if (commas + dots > 1)
            return (isGrouped ? Without(text, mark) : text.Replace(",", ", ", StringComparison.Ordinal), null);
        if (!isGrouped)
            return (Decimal(text, mark), null);
        // One group of three digits: the English reading first.
        return mark == ',' ? (Without(text, mark), Decimal(text, mark)) : (text, Without(text, mark));
    }

    /// <summary>Whether digits without a blank are one group of thousands after others: "1 824".</summary>
    public static bool IsThousands(string before, string group) =>
        before.Length is > 0 and <= 3
        && before[0] != '0'
        && group.Length == 3
        && before.All(char.IsAsciiDigit)
        && group.All(char.IsAsciiDigit);

    private static bool IsGrouped(string text, char mark)
    {
        var groups = text.Split(mark);
        return groups[0].Length is > 0 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3);
    }

    private static string Without(string text, char mark) =>
        text.Replace(mark.ToString(CultureInfo.InvariantCulture), string.Empty, StringComparison.Ordinal);

    private static string Decimal(string text, char mark)
    {
        var other = mark == ',' ? '.' : ',';
        return Without(text, other).Replace(mark, '.');
    }

    private static int Count(this string text, char mark) => text.AsSpan().Count(mark);
}
