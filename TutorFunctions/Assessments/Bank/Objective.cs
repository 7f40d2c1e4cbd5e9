namespace TutorFunctions.Assessments;

/// <summary>A skill that an assessment covers.</summary>
/// <param name="Id">The concept's own id within its course or lesson pack.</param>
/// <param name="LessonId">The first lesson that practises it.</param>
public sealed record Objective(string Id, string Title, string LessonId);
