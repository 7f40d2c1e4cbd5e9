using System.Globalization;

namespace TutorFunctions;

/// <summary>Where a page of a listing, the newest first, ends: the time and the id of its last row.</summary>
internal static class ListCursor
{
    public static string Write(DateTime time, string id) => string.Create(CultureInfo.InvariantCulture, $"{time.Ticks}_{id}");

    /// <returns>What every row of the next page lies before; later than any time when there is no cursor.</returns>
    /// <exception cref="FormatException">The cursor is none that <see cref="Write"/> made.</exception>
    public static (long Time, string Id) Read(string? cursor)
    {
        if (cursor is null)
            return (long.MaxValue, string.Empty);
        var split = cursor.IndexOf('_', StringComparison.Ordinal);
        if (split <= 0 || !long.TryParse(cursor.AsSpan(0, split), NumberStyles.None, CultureInfo.InvariantCulture, out var time))
            throw new FormatException($"'{cursor}' is not a cursor that this server gave out.");
        return (time, cursor[(split + 1)..]);
    }
}
