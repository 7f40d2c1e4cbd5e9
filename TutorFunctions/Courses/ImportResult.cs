namespace TutorFunctions.Courses;

/// <summary>A course and what of its archive did not make it into the course.</summary>
/// <param name="Course">The course, complete in itself.</param>
/// <param name="Items">How many questions its lessons hold.</param>
/// <param name="Skipped">Everything left out, in the order in which it was met.</param>
public sealed record ImportResult(Course Course, int Items, IReadOnlyList<SkippedContent> Skipped);

/// <summary>One piece of content that was left out.</summary>
/// <param name="Id">The id of the question, hint, lesson or skill, or the path of a file that has no id.</param>
/// <param name="Reason">Why, in one sentence that says where to look.</param>
public sealed record SkippedContent(string Id, string Reason);
