using TutorFunctions.Learners.Retention;

namespace TutorFunctions.Learners.State;

/// <summary>What a learner's state says of a skill at a time.</summary>
public static class SkillForecast
{
    private static readonly ReviewScheduler s_reviews = new();

    /// <summary>Probability that what was learned is recalled at a time (FSRS-6); null while nothing has been learned.</summary>
    public static double? RetentionAt(this SkillRecord skill, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return skill.Review is { } review ? s_reviews.Retrievability(review, at) : null;
    }

    /// <summary>
    /// Probability that the skill is known at a time: that it has been learned, and that it is recalled. 0 for a skill without a judged
    /// first try.
    /// </summary>
    public static double LevelAt(this SkillRecord skill, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return skill.Mastery * (skill.RetentionAt(at) ?? 1);
    }

    /// <summary>
    /// Whether something learned is about to be forgotten: its review is due, and a practised answer some days ago no longer carries it.
    /// </summary>
    public static bool IsFading(this SkillRecord skill, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return skill.Review is { } review
            && review.Due <= at
            && (review.Step is null || skill.RetentionAt(at) <= ReviewScheduler.DefaultRetention);
    }
}
