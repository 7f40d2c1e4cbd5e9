using TutorFunctions.Learners.State;
using TutorFunctions.Lessons;

namespace TutorFunctions.Learners.Endpoints;

/// <summary>Finds what skills are called, and the concepts that they are learned by.</summary>
public sealed class SkillNames(ILessonSource lessons)
{
    /// <summary>The concept of each skill; a skill whose course or lesson is gone is missing.</summary>
    public async Task<IReadOnlyDictionary<string, SkillConcept>> FindAsync(IEnumerable<SkillRecord> skills, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(skills);
        var found = new Dictionary<string, SkillConcept>();
        foreach (var taught in skills.GroupBy(skill => (skill.CourseId, skill.LessonId)))
        {
            if (await LessonAsync(taught.Key.CourseId, taught.Key.LessonId, cancellation) is not { } lesson)
                continue;
            var concepts = lesson.Concepts.ToDictionary(concept => SkillKey.Of(lesson.CourseId, lesson.Id, concept.Id));
            foreach (var skill in taught)
            {
                if (concepts.TryGetValue(skill.Skill, out var concept))
                    found[skill.Skill] = new SkillConcept(lesson, concept);
            }
        }

        return found;
    }

    private async ValueTask<Lesson?> LessonAsync(string? courseId, string lessonId, CancellationToken cancellation)
    {
        try
        {
            return await lessons.GetAsync(courseId, lessonId, cancellation);
        }
        catch (KeyNotFoundException)
        {
            // Content may be deleted; what was learned by it stays.
            return null;
        }
    }
}

public sealed record SkillConcept(Lesson Lesson, Concept Concept);

internal static class SkillTitles
{
    /// <returns>The concept's title; the skill's own key when its content is gone.</returns>
    public static string TitleOf(this IReadOnlyDictionary<string, SkillConcept> names, string skill) =>
        names.TryGetValue(skill, out var found) ? found.Concept.Title : skill;
}
