using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace TutorFunctions.Web;

/// <summary>What every listing takes in its query.</summary>
internal static class ListQuery
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 200;

    /// <exception cref="ProblemException">422 when it is no whole number from 1 to 200.</exception>
    public static int Limit(HttpRequest request) =>
        Text(request, "limit") is not { } text ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= HighestLimit ? limit
        : throw Wrong("limit", $"must be a whole number from 1 to {HighestLimit}.");

    public static string? Cursor(HttpRequest request) => Text(request, "cursor");

    /// <returns>Null when it is missing or empty.</returns>
    public static string? Text(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    public static ProblemException Wrong(string field, string reason) =>
        new(
            422,
            "The query holds a value that cannot be taken",
            $"{field}: {reason}",
            new Dictionary<string, string[]> { [field] = [reason] }
        );
}
