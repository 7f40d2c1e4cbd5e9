using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Keys of rows and partitions. A key may hold no slash, backslash, number sign, question mark or control character and is at most 1 KiB
/// long (Azure Table storage, "Understanding the Table service data model"); what comes from outside is written so that it always fits.
/// </summary>
internal static class TableKey
{
    private const int Longest = 200;

    /// <summary>An id from outside as (part of) a key: the same for the same id, and different for different ones.</summary>
    public static string Of(string id)
    {
        var escaped = Uri.EscapeDataString(id).Replace('%', '!');
        return escaped.Length <= Longest && !id.Contains('~', StringComparison.Ordinal) ? escaped : "=" + Hash(id);
    }

    /// <summary>A key that puts later times first.</summary>
    public static string NewestFirst(DateTime time, string id) => NewestFirst(time.Ticks, id);

    public static string NewestFirst(long ticks, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTime.MaxValue.Ticks - ticks:D19}_{Of(id)}");

    /// <summary>The time in a key that <see cref="NewestFirst(DateTime, string)"/> made.</summary>
    public static DateTime TimeIn(ReadOnlySpan<char> key) =>
        new(DateTime.MaxValue.Ticks - long.Parse(key[..key.IndexOf('_')], CultureInfo.InvariantCulture), DateTimeKind.Utc);

    public static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
