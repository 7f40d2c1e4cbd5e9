using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace TutorFunctions.Courses;

/// <summary>Finds a course's skills by their ids: a large course has thousands, and each judged answer asks for one.</summary>
public static class CourseSkills
{
    private static readonly ConditionalWeakTable<Course, FrozenDictionary<string, Skill>> s_byId = [];

    /// <returns>Null when the course does not name the skill.</returns>
    public static Skill? Skill(this Course course, string skillId)
    {
        ArgumentNullException.ThrowIfNull(course);
        return s_byId
            .GetValue(course, static course => course.Skills.DistinctBy(skill => skill.Id).ToFrozenDictionary(skill => skill.Id))
            .GetValueOrDefault(skillId);
    }
}
