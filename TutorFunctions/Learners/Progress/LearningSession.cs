using TutorFunctions.Sessions;

namespace TutorFunctions.Learners.Progress;

/// <summary>A session as progress looks at it.</summary>
/// <param name="EstimatedMinutes">How long it was meant to take.</param>
public sealed record LearningSession(
    string SessionId, string? CourseId, string LessonId, SessionStatus Status, int StepsCompleted, int StepsTotal, int EstimatedMinutes, DateTime StartedAt, DateTime LastAt);
