namespace TutorFunctions.Courses;

/// <summary>A skill and one that it builds on.</summary>
/// <param name="Skill">The skill's id within the course.</param>
/// <param name="Requires">The id of the skill that must come before it.</param>
public sealed record SkillPrerequisite(string Skill, string Requires);
