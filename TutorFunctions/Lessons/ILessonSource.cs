namespace TutorFunctions.Lessons;

/// <summary>Where lessons are found: authored packs and imported courses.</summary>
public interface ILessonSource
{
    /// <exception cref="KeyNotFoundException">There is no such lesson (any more).</exception>
    ValueTask<Lesson> GetAsync(string? courseId, string lessonId, CancellationToken cancellation);
}
