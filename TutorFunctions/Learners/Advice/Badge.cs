using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners.Advice;

/// <summary>Something that was mastered.</summary>
/// <param name="Kind">skill, or lesson when all of its skills are mastered.</param>
/// <param name="Id">The skill's key, or the lesson's id.</param>
/// <param name="EarnedAt">When the last answer that it needed was given.</param>
/// <param name="Evidence">Numbers of answers in the learner's log, the latest ones.</param>
public sealed record Badge(string Kind, string Id, string Title, DateTime EarnedAt, IReadOnlyList<long> Evidence)
{
    public static Badge Of(SkillRecord skill, string title)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return new("skill", skill.Skill, title, skill.MasteredAt!.Value, skill.Latest);
    }

    /// <summary>A lesson's badge, for the skills that its lesson teaches; null while one of them was never mastered.</summary>
    public static Badge? Of(string lessonId, string title, IReadOnlyList<SkillRecord?> skills)
    {
        ArgumentNullException.ThrowIfNull(skills);
        return skills.Count == 0 || skills.Any(skill => skill?.MasteredAt is null)
            ? null
            : new(
                "lesson",
                lessonId,
                title,
                skills.Max(skill => skill!.MasteredAt!.Value),
                [.. skills.SelectMany(skill => skill!.Latest).Distinct().Order().TakeLast(SkillRecord.LatestKept)]
            );
    }
}
