namespace TutorFunctions.Learners.Progress;

/// <summary>A session as progress looks at it.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="CourseId">The course that it is from; null for a lesson pack.</param>
/// <param name="LessonId">Its lesson.</param>
/// <param name="IsCompleted">Whether it ended with every step done.</param>
/// <param name="StepsCompleted">Steps of its plan that are done.</param>
/// <param name="StepsTotal">Steps of its plan.</param>
/// <param name="EstimatedMinutes">How long it was meant to take.</param>
/// <param name="StartedAt">When it was asked for.</param>
/// <param name="LastAt">When something last happened in it.</param>
public sealed record LearningSession(
    string SessionId,
    string? CourseId,
    string LessonId,
    bool IsCompleted,
    int StepsCompleted,
    int StepsTotal,
    int EstimatedMinutes,
    DateTime StartedAt,
    DateTime LastAt
);
