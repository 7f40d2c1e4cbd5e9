namespace TutorFunctions.Lessons;

/// <summary>Finds the lesson that a learner asks for.</summary>
public interface ILessonFinder
{
    /// <exception cref="Web.ProblemException">422 when no lesson covers it; the detail says what there is.</exception>
    Task<Lesson> FindAsync(string? courseId, string? lessonId, string topic, string? subtopic, int? grade, CancellationToken cancellation);
}
