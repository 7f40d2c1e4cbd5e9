using System.Collections.Concurrent;
using TutorFunctions.Courses;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Courses in tables. A course is longer than a row, so it lies in a partition of its own, and a heading says which: putting a course in
/// place of another changes the heading in one write. A course that is in use stays in memory and is compared with its heading every few
/// seconds.
/// </summary>
public sealed class TableCourseStore(TutorTables tables, TimeProvider clock) : ICourseStore
{
    /// <summary>How long another process's import may go unnoticed by one that has the course in memory.</summary>
    private static readonly TimeSpan s_unchecked = TimeSpan.FromSeconds(10);

    /// <summary>Times that a course may be replaced while it is being read.</summary>
    private const int MostLooks = 10;

    private readonly ITable _courses = tables.Courses;
    private readonly ConcurrentDictionary<string, UsedCourse> _used = new(StringComparer.Ordinal);

    public async Task PutAsync(Course course, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(course);
        var content = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        var rows = await CourseRows.WriteAsync(_courses, content, CourseSerializer.Serialize(course), cancellation);
        var heading = CourseRows.Heading(course, content, rows);
        while (true)
        {
            var before = await HeadingAsync(course.Id, cancellation);
            try
            {
                RowChange change = before is null
                    ? new Insert(TableKey.Of(course.Id), heading)
                    : new Replace(TableKey.Of(course.Id), heading, before.Version);
                await _courses.WriteAsync(CourseRows.Headings, [change], cancellation);
            }
            catch (TableConflictException)
            {
                continue;
            }

            _used[course.Id] = new UsedCourse(course, content, clock.GetTimestamp());
            if (before is not null)
                await CourseRows.DeleteAsync(_courses, CourseRows.Content(before), cancellation);
            return;
        }
    }

    public ValueTask<Course?> FindAsync(string courseId, CancellationToken cancellation) =>
        _used.TryGetValue(courseId, out var used) && clock.GetElapsedTime(used.CheckedAt) < s_unchecked
            ? new(used.Course)
            : new(ReadAsync(courseId, cancellation));

    public async Task<IReadOnlyList<CourseHeading>> ListAsync(CancellationToken cancellation)
    {
        var rows = await _courses.ReadAsync(new RowRange(CourseRows.Headings, string.Empty, RowRange.End, int.MaxValue), cancellation);
        return
        [
            .. rows.Select(CourseRows.Heading)
                .OrderBy(heading => heading.Title, StringComparer.Ordinal)
                .ThenBy(heading => heading.CourseId, StringComparer.Ordinal),
        ];
    }

    public async Task<bool> DeleteAsync(string courseId, CancellationToken cancellation)
    {
        if (
            await HeadingAsync(courseId, cancellation) is not { } heading
            || !await _courses.TryWriteAsync(CourseRows.Headings, [new Delete(heading.Key)], cancellation)
        )
            return false;
        _used.TryRemove(courseId, out _);
        await CourseRows.DeleteAsync(_courses, CourseRows.Content(heading), cancellation);
        return true;
    }

    private async Task<Course?> ReadAsync(string courseId, CancellationToken cancellation)
    {
        for (var looks = 1; await HeadingAsync(courseId, cancellation) is { } heading; looks++)
        {
            var content = CourseRows.Content(heading);
            var course =
                _used.TryGetValue(courseId, out var used) && used.Content == content ? used.Course
                : await CourseRows.ReadAsync(_courses, heading, cancellation) is { } bytes ? CourseSerializer.Deserialize(bytes)
                : null;

            // Without its content the course has just been replaced or deleted: the heading tells which.
            if (course is null && looks < MostLooks)
                continue;
            if (course is null)
                throw new InvalidDataException(
                    $"The content of course '{courseId}' ({content}) is not in the table. Import the course again."
                );
            _used[courseId] = new UsedCourse(course, content, clock.GetTimestamp());
            return course;
        }

        _used.TryRemove(courseId, out _);
        return null;
    }

    private Task<TableRow?> HeadingAsync(string courseId, CancellationToken cancellation) =>
        _courses.FindAsync(CourseRows.Headings, TableKey.Of(courseId), cancellation);

    private sealed record UsedCourse(Course Course, string Content, long CheckedAt);
}
