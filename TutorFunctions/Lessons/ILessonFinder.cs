namespace TutorFunctions.Lessons;

/// <summary>Finds the lesson that a learner asks for.</summary>
public interface ILessonFinder
{
    /// <exception cref="RefusedException">422 when no lesson covers it; the detail says what there is.</exception>
    Task<Lesson> FindAsync(string? courseId, string? lessonId, string topic, string? subtopic, int? grade, CancellationToken cancellation);

    /// <summary>Finds a lesson among all that there are by what the learner asks for.</summary>
    /// <returns>Null when none covers it.</returns>
    Task<Lesson?> SearchAsync(string topic, string? subtopic, int? grade, CancellationToken cancellation);
}
