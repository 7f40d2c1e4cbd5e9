namespace TutorFunctions.Courses;

/// <summary>Keeps imported courses.</summary>
public interface ICourseStore
{
    /// <summary>Stores a course in place of any of the same id; it is on disk when this returns.</summary>
    Task PutAsync(Course course, CancellationToken cancellation);

    /// <returns>Null when there is no such course.</returns>
    ValueTask<Course?> FindAsync(string courseId, CancellationToken cancellation);

    Task<IReadOnlyList<CourseHeading>> ListAsync(CancellationToken cancellation);

    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string courseId, CancellationToken cancellation);
}

public sealed record CourseHeading(string CourseId, string Title, int Lessons, int Items);
