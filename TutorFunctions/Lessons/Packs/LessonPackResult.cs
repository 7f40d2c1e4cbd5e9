namespace TutorFunctions.Lessons.Packs;

/// <summary>What came out of reading one file: a lesson, or every error in it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Lesson">The lesson; null when there are errors.</param>
/// <param name="Errors">In the order of the file; empty when there is a lesson.</param>
public sealed record LessonPackResult(string File, Lesson? Lesson, IReadOnlyList<LessonPackError> Errors);
