using System.Collections.Concurrent;
using TutorFunctions.Courses;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Courses in the same file; one that has been used stays in memory.</summary>
public sealed class SqliteCourseStore(ILocalTaskHubAccessor runtime) : ICourseStore
{
    // Builds before the version was noted made this too, so that a file may have it already.
    public static readonly VersionedTables Tables = new(
        "course",
        "CREATE TABLE IF NOT EXISTS courses(id TEXT PRIMARY KEY, title TEXT NOT NULL, lessons INTEGER NOT NULL, items INTEGER NOT "
            + "NULL, course BLOB NOT NULL)"
    );

    private readonly ConcurrentDictionary<string, Course> _used = new(StringComparer.Ordinal);

    public async Task PutAsync(Course course, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(course);
        runtime.Hub.Log.Append(new CourseStored(course));
        _used[course.Id] = course;
        await runtime.Hub.Log.FlushAsync(cancellation);
    }

    public ValueTask<Course?> FindAsync(string courseId, CancellationToken cancellation) => new(Find(courseId));

    /// <returns>Null when there is no such course.</returns>
    public Course? Find(string courseId)
    {
        if (_used.TryGetValue(courseId, out var used))
            return used;
        var stored = runtime.Hub.Reads.Read(statements =>
            statements.Scalar("SELECT course FROM courses WHERE id = $1", courseId) as byte[]
        );
        return stored is null ? null : _used.GetOrAdd(courseId, _ => CourseSerializer.Deserialize(stored));
    }

    public async Task<IReadOnlyList<CourseHeading>> ListAsync(CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
        {
            var courses = new List<CourseHeading>();
            using var row = statements.Query("SELECT id, title, lessons, items FROM courses ORDER BY title, id");
            while (row.Read())
                courses.Add(new CourseHeading(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3)));
            return courses;
        });
    }

    public async Task<bool> DeleteAsync(string courseId, CancellationToken cancellation)
    {
        if (await FindAsync(courseId, cancellation) is null)
            return false;
        runtime.Hub.Log.Append(new CourseDeleted(courseId));
        _used.TryRemove(courseId, out _);
        await runtime.Hub.Log.FlushAsync(cancellation);
        return true;
    }

    private sealed record CourseStored(Course Course) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) =>
            statements.Execute(
                "INSERT OR REPLACE INTO courses VALUES($1, $2, $3, $4, $5)",
                Course.Id,
                Course.Title,
                Course.Lessons.Count,
                Course.Lessons.Sum(lesson => lesson.Concepts.Sum(concept => concept.Items.Count)),
                CourseSerializer.Serialize(Course)
            );
    }

    private sealed record CourseDeleted(string CourseId) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) => statements.Execute("DELETE FROM courses WHERE id = $1", CourseId);
    }
}
