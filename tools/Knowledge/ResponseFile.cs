using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tools.Knowledge;

/// <summary>
/// Reads judged answers from a file of comma-, tab- or semicolon-separated values with a header. Columns are found by name: <c>user_id</c>
/// (or learner), <c>item_id</c> (item), <c>correct</c> (score; 0 to 1), and where they are there <c>skill_id</c> (skill; else each item is
/// a skill), <c>options</c> and <c>timestamp</c> (at; RFC 3339, or seconds since 1970, 0 for unknown). Rows are in order of time for each
/// learner; where every row of a learner has a time, it decides.
/// </summary>
internal static class ResponseFile
{
    private static readonly string[] s_learner = ["user_id", "learner_id", "learner", "student"];
    private static readonly string[] s_item = ["item_id", "item"];
    private static readonly string[] s_score = ["correct", "score"];
    private static readonly string[] s_skill = ["skill_id", "skill"];
    private static readonly string[] s_options = ["options"];
    private static readonly string[] s_at = ["timestamp", "at"];

    /// <exception cref="CommandFailedException">The file is no table, a column is missing, or a cell cannot be read.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<LearnerHistory>> ReadAsync(string path, CancellationToken cancellation)
    {
        using var reader = new StreamReader(path);
        using var table = new CsvReader(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                DetectDelimiterValues = [",", "\t", ";"],
                BadDataFound = bad => throw new CommandFailedException($"Line {bad.Context.Parser?.RawRow} has a quote out of place."),
            }
        );
        if (!await table.ReadAsync() || !table.ReadHeader())
            throw new CommandFailedException("The file is empty; it needs a header and rows.");
        var columns = new Columns(table.HeaderRecord ?? []);
        var byLearner = new Dictionary<string, List<Response>>();
        while (await table.ReadAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            var learner = Columns.Cell(table, columns.Learner);
            if (!byLearner.TryGetValue(learner, out var responses))
                byLearner.Add(learner, responses = []);
            responses.Add(columns.Read(table));
        }

        return [.. byLearner.Select(learner => new LearnerHistory(learner.Key, InOrder(learner.Value)))];
    }

    private static List<Response> InOrder(List<Response> responses) =>
        responses.TrueForAll(response => response.At is not null) ? [.. responses.OrderBy(response => response.At)] : responses;

    private sealed class Columns
    {
        private const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal;

        private readonly int _item,
            _score,
            _skill,
            _options,
            _at;

        public Columns(string[] header)
        {
            Learner = Needed(header, s_learner);
            _item = Needed(header, s_item);
            _score = Needed(header, s_score);
            _skill = Find(header, s_skill);
            _options = Find(header, s_options);
            _at = Find(header, s_at);
        }

        public int Learner { get; }

        public Response Read(CsvReader table)
        {
            var item = Cell(table, _item);
            var at = _at < 0 ? null : Time(table, Cell(table, _at));
            try
            {
                var options = _options < 0 ? 0 : (int)Number(table, Cell(table, _options));
                return new(_skill < 0 ? item : Cell(table, _skill), item, Number(table, Cell(table, _score)), options, at);
            }
            catch (ArgumentOutOfRangeException error)
            {
                throw new CommandFailedException($"Line {table.Parser.RawRow}: {error.Message}");
            }
        }

        public static string Cell(CsvReader table, int column) =>
            table.TryGetField<string>(column, out var cell) && cell is not null
                ? cell
                : throw new CommandFailedException($"Line {table.Parser.RawRow} has fewer cells than the header.");

        private static int Needed(string[] header, string[] names) =>
            Find(header, names) is var at and >= 0
                ? at
                : throw new CommandFailedException(
                    $"There is no column {string.Join(" or ", names)}; the header has {string.Join(", ", header)}."
                );

        private static int Find(string[] header, string[] names) =>
            Array.FindIndex(header, column => names.Contains(column.Trim(), StringComparer.OrdinalIgnoreCase));

        private static double Number(CsvReader table, string cell) =>
            cell.Length == 0 ? 0
            : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new CommandFailedException($"Line {table.Parser.RawRow}: \"{cell}\" is no number.");

        private static DateTime? Time(CsvReader table, string cell)
        {
            if (cell.Length == 0)
                return null;
            if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
                return seconds == 0 ? null : DateTime.UnixEpoch.AddSeconds(seconds);
            return DateTime.TryParse(cell, CultureInfo.InvariantCulture, Utc, out var at)
                ? at
                : throw new CommandFailedException($"Line {table.Parser.RawRow}: \"{cell}\" is no time.");
        }
    }
}
