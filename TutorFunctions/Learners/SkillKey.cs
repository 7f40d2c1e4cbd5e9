namespace TutorFunctions.Learners;

/// <summary>
/// Names a skill throughout the tutor. A concept's id is unique within its course, or within its lesson pack, and only together with that
/// one elsewhere.
/// </summary>
public static class SkillKey
{
    /// <param name="courseId">Null for a lesson pack.</param>
    /// <param name="conceptId">The concept that the skill is learned by.</param>
    public static string Of(string? courseId, string lessonId, string conceptId) => $"{courseId ?? lessonId}/{conceptId}";

    /// <summary>The concept in a skill's key.</summary>
    public static string Concept(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>What the keys of all skills of a course, or of a lesson pack, begin with.</summary>
    public static string Scope(string? courseId, string lessonId) => $"{courseId ?? lessonId}/";
}
