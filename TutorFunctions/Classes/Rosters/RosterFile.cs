using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace TutorFunctions.Classes;

/// <summary>
/// A roster as a file of comma-separated values (RFC 4180) with the columns id, name and group, of which id alone is needed. A row that
/// cannot be taken is named by its line and refuses no other.
/// </summary>
public static class RosterFile
{
    public const int MostRows = 20_000;
    public const int LongestId = 100;
    public const int LongestText = 200;

    private static readonly string[] s_columns = ["id", "name", "group"];

    /// <returns>The learners, each once, and the rows that were not taken.</returns>
    /// <exception cref="RefusedException">422: there is no column id, or there are too many rows.</exception>
    public static (IReadOnlyList<RosterRow> Rows, IReadOnlyList<RosterError> Errors) Read(TextReader text)
    {
        var (rows, errors, lines) = (new List<RosterRow>(), new List<RosterError>(), new Dictionary<string, int>(StringComparer.Ordinal));
        using var csv = new CsvReader(text, Configuration(), leaveOpen: true);
        var columns = Heading(csv);
        while (csv.Read())
        {
            var line = csv.Parser.RawRow;
            if (rows.Count + errors.Count >= MostRows)
                throw Refused($"The file has more than {MostRows} rows. Send it in parts.");
            var row = new RosterRow(
                Field(csv, columns[0]) ?? string.Empty,
                columns[1] < 0 ? null : Field(csv, columns[1]),
                columns[2] < 0 ? null : Field(csv, columns[2])
            );
            if (Complaint(row) is { } complaint)
                errors.Add(new RosterError(line, complaint));
            else if (!lines.TryAdd(row.LearnerId, line))
                errors.Add(new RosterError(line, $"'{row.LearnerId}' stands in line {lines[row.LearnerId]} already, which was taken."));
            else
                rows.Add(row);
        }

        return (rows, errors);
    }

    // A quotation mark in the middle of a field, as in a nickname, is a letter like any other.
    private static CsvConfiguration Configuration() =>
        new(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
            BadDataFound = null,
            MissingFieldFound = null,
        };

    /// <returns>The places of the columns; -1 for one that is not there.</returns>
    private static int[] Heading(CsvReader csv)
    {
        if (!csv.Read() || !csv.ReadHeader())
            throw Refused("The file is empty. Its first line names the columns: id,name,group.");
        var names = csv.HeaderRecord!.Select(name => name.Trim().TrimStart('\uFEFF').ToLowerInvariant()).ToList();
        var places = s_columns.Select(column => names.IndexOf(column)).ToArray();
        return places[0] >= 0
            ? places
            : throw Refused($"The first line must name the column id, and may name name and group; it is '{string.Join(',', names)}'.");
    }

    private static string? Field(CsvReader csv, int place) =>
        csv.TryGetField<string>(place, out var text) && text is { Length: > 0 } ? text : null;

    private static string? Complaint(RosterRow row) =>
        row.LearnerId.Length == 0 ? "It has no id."
        : row.LearnerId.Length > LongestId ? $"Its id has {row.LearnerId.Length} characters; at most {LongestId} are taken."
        : row.LearnerId.Any(char.IsControl) ? "Its id holds a character that cannot be read."
        : row.Name?.Length > LongestText ? $"The name has {row.Name.Length} characters; at most {LongestText} are taken."
        : row.Group?.Length > LongestText ? $"The group has {row.Group.Length} characters; at most {LongestText} are taken."
        : null;

    private static RefusedException Refused(string why) => new(Refusal.Invalid, "The roster cannot be read", why);
}
