using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Courses;

/// <summary>A skill of a course. A concept that practises it has the same id.</summary>
/// <param name="Id">The course's own id, verbatim.</param>
/// <param name="Title">The id made readable.</param>
/// <param name="Bkt">How learners pick the skill up, where the course says; null leaves it to the tutor's own figures.</param>
public sealed record Skill(string Id, string Title, BktParameters? Bkt = null);
