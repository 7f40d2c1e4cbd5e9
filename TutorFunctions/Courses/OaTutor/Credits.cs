using System.Text.RegularExpressions;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Credit lines from the source and licence that OATutor writes as "address &lt;name&gt;" into every file.</summary>
internal static partial class Credits
{
    /// <summary>What the licences that allow changes ask to be told.</summary>
    public const string Changes =
        "Arranged for this tutor: wording of questions joined from their parts; worked examples and solutions put together from the hints.";

    /// <summary>Each source with its licence once, in the order given, as "Name (address), licence (address)".</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<(string? Source, string? Licence)> credits) =>
        [
            .. credits
                .Distinct()
                .Select(credit => string.Join(", ", new[] { Named(credit.Source), Named(credit.Licence) }.Where(part => part.Length > 0)))
                .Where(line => line.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Named(string? value)
    {
        var text = value?.Trim() ?? "";
        var match = AddressAndName().Match(text);
        return match.Success ? $"{match.Groups["name"].Value.Trim()} ({match.Groups["address"].Value})" : text;
    }

    [GeneratedRegex(@"^(?<address>\S+)\s*<(?<name>[^>]+)>$")]
    private static partial Regex AddressAndName();
}
