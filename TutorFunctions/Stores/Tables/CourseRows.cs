using System.Globalization;
using TutorFunctions.Courses;

namespace TutorFunctions.Stores.Tables;

/// <summary>The rows of courses: a heading for each in one partition, and its content in a partition of its own.</summary>
internal static class CourseRows
{
    public const string Headings = "courses";

    private const string ContentName = "content";
    private const string RowsName = "rows";
    private const string Part = "part";

    /// <summary>A transaction holds at most 4 MiB (Azure Table storage), base64 included.</summary>
    private const int RowsAtOnce = 3;

    public static Dictionary<string, object> Heading(Course course, string content, int rows) =>
        new()
        {
            ["id"] = course.Id,
            ["title"] = course.Title,
            ["lessons"] = (long)course.Lessons.Count,
            ["items"] = (long)course.Lessons.Sum(lesson => lesson.Concepts.Sum(concept => concept.Items.Count)),
            [ContentName] = content,
            [RowsName] = (long)rows,
        };

    public static CourseHeading Heading(TableRow row) =>
        new((string)row.Values["id"], (string)row.Values["title"], (int)(long)row.Values["lessons"], (int)(long)row.Values["items"]);

    /// <summary>The partition of a heading's course.</summary>
    public static string Content(TableRow heading) => (string)heading.Values[ContentName];

    /// <returns>How many rows it took.</returns>
    public static async Task<int> WriteAsync(ITable courses, string content, byte[] course, CancellationToken cancellation)
    {
        RowChange[] rows = [.. Payload.Pack(course).Chunk(Payload.LargestInRow).Select((part, number) => Row(number, part))];
        foreach (var some in rows.Chunk(RowsAtOnce))
            await courses.WriteAsync(content, some, cancellation);
        return rows.Length;
    }

    /// <returns>Null when the content is not there, or not all of it.</returns>
    public static async Task<byte[]?> ReadAsync(ITable courses, TableRow heading, CancellationToken cancellation)
    {
        var rows = await courses.ReadAsync(All(Content(heading)), cancellation);
        if (rows.Count != (long)heading.Values[RowsName])
            return null;
        using var packed = new MemoryStream();
        foreach (var row in rows)
            packed.Write(Payload.GetPacked(row, Part));
        return Payload.Unpack(packed.ToArray());
    }

    public static async Task DeleteAsync(ITable courses, string content, CancellationToken cancellation)
    {
        var rows = await courses.ReadAsync(All(content), cancellation);
        foreach (var some in rows.Chunk(RowChange.MostAtOnce))
            await courses.TryWriteAsync(content, [.. some.Select(row => new Delete(row.Key))], cancellation);
    }

    private static Insert Row(int number, byte[] part)
    {
        var values = new Dictionary<string, object>();
        Payload.PutPacked(values, Part, part);
        return new Insert(number.ToString("D6", CultureInfo.InvariantCulture), values);
    }

    private static RowRange All(string content) => new(content, string.Empty, RowRange.End, int.MaxValue);
}
