using System.Globalization;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The rows of assessments. The partition of one holds a head, which changes, a row for each change, and what a change says to others until
/// they know it. The partition of a course holds what is known of its items. A partition for each rater leads to what they marked.
/// </summary>
internal static class AssessmentKeys
{
    public const string Head = "head";

    public static string Assessment(string assessmentId) => "a|" + TableKey.Of(assessmentId);

    public static string Course(string courseId) => "c|" + TableKey.Of(courseId);

    public static string Rater(string raterId) => "r|" + TableKey.Of(raterId);

    /// <summary>The answer or the mark that brought the assessment to a version.</summary>
    public static string Change(int version) => Number("v", version);

    /// <summary>What that says of the learner, the item and the course; there until all of them know it.</summary>
    public static string News(int version) => Number("n", version);

    public static RowRange Changes(string assessmentId) => new(Assessment(assessmentId), "v", "w", int.MaxValue);

    public static RowRange Everything(string partition, int limit) => new(partition, string.Empty, RowRange.End, limit);

    public static string Item(string itemId) => "i" + TableKey.Hash(itemId);

    public static RowRange Items(string courseId) => new(Course(courseId), "i", "j", int.MaxValue);

    /// <summary>A sixteenth of the count of a course's assessments, so that a class that begins at once does not meet at one row.</summary>
    public static string Count(string assessmentId) => "n" + TableKey.Hash(assessmentId)[0];

    public static RowRange Counts(string courseId) => new(Course(courseId), "n", "o", int.MaxValue);

    /// <summary>Notes that a course knows something, so that it learns it once.</summary>
    public static string Known(string source) => "k" + TableKey.Hash(source);

    private static string Number(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D10}");
}
