using System.Globalization;
using TutorFunctions.Assessments;

namespace TutorFunctions.Stores.Tables;

/// <summary>The rows behind an assessment's head, and what is read from them.</summary>
internal static class AssessmentRows
{
    private const string AnswerName = "answer";
    private const string MarkName = "mark";
    private const string WriteName = "write";
    private const string IdName = "id";

    /// <param name="write">Names the write, so that it is known again when the answer to it was lost.</param>
    public static Insert Change(AssessmentChange change, string write)
    {
        var values = new Dictionary<string, object> { [WriteName] = write };
        if (change.Answer is { } answer)
            Payload.Put(values, AnswerName, answer, AssessmentJson.Default.GivenAnswer);
        if (change.Mark is { } mark)
            Payload.Put(values, MarkName, mark, AssessmentJson.Default.PeerMark);
        return new Insert(AssessmentKeys.Change(change.Next.Version), values);
    }

    public static string Write(TableRow row) => (string)row.Values[WriteName];

    public static PeerMark? Mark(TableRow row) =>
        row.Values.ContainsKey(MarkName) ? Payload.Get(row, MarkName, AssessmentJson.Default.PeerMark) : null;

    /// <summary>A mark that says no more who gave it; what they wrote goes with their name, and raters stay apart.</summary>
    public static Merge Nameless(TableRow row, PeerMark mark) =>
        new(
            row.Key,
            Payload.Of(
                MarkName,
                mark with
                {
                    RaterId = $"erased-{Version(row).ToString(CultureInfo.InvariantCulture)}",
                    Comment = null,
                },
                AssessmentJson.Default.PeerMark
            ),
            row.Version
        );

    /// <summary>An assessment among those that somebody marked.</summary>
    public static Insert Pointer(string assessmentId) =>
        new(TableKey.Of(assessmentId), new Dictionary<string, object> { [IdName] = assessmentId });

    public static string Pointed(TableRow row) => (string)row.Values[IdName];

    /// <param name="rows">All rows of the partition.</param>
    public static Assessment Whole(AssessmentHead head, IReadOnlyList<TableRow> rows)
    {
        // A row of a version that the head has not is of a change that came while the rows were read.
        var changes = rows.Where(row => row.Key[0] == 'v' && Version(row) <= head.State.Version).ToList();
        return new Assessment(
            head.Plan,
            head.State,
            [
                .. changes
                    .Where(row => row.Values.ContainsKey(AnswerName))
                    .Select(row => Payload.Get(row, AnswerName, AssessmentJson.Default.GivenAnswer))
                    .OrderBy(answer => answer.Position),
            ],
            [.. changes.Select(Mark).OfType<PeerMark>()]
        );
    }

    private static int Version(TableRow row) => int.Parse(row.Key.AsSpan(1), CultureInfo.InvariantCulture);
}
