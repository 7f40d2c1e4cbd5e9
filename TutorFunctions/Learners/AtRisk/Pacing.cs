namespace TutorFunctions.Learners.AtRisk;

/// <summary>What a learner has done on one skill of a course.</summary>
/// <param name="Skill">Its place in the course, from 0 on.</param>
/// <param name="Questions">Questions answered to it.</param>
/// <param name="IsKnown">Whether its practice ended in mastery; null while it goes on.</param>
public sealed record PractisedSkill(int Skill, int Questions, bool? IsKnown);

/// <summary>
/// How far a learner will come who goes on answering as many questions a week. Skills differ in how long they take, so that a third of the
/// time is not a third of the skills; and work that is done counts, not how soon luck let a skill be known.
/// </summary>
public static class Pacing
{
    /// <summary>Questions for which a learner counts as usual, besides those that tell the learner's own speed.</summary>
    private const double UsualQuestions = 60;

    /// <summary>Skills for which a learner counts as successful, besides those that have ended.</summary>
    private const double UsualSkills = 2;

    /// <summary>Share of a skill's usual length that is still expected of one that has taken longer already.</summary>
    private const double LeastLeft = 0.2;

    /// <summary>Skills known at the end, at most all.</summary>
    /// <param name="usual">Questions that each skill took other learners, in the course's order.</param>
    /// <param name="practised">What the learner has done so far, one for a skill.</param>
    /// <param name="timePassed">Share of the course's time that has passed, above 0 and at most 1.</param>
    public static double KnownAtTheEnd(IReadOnlyList<double> usual, IReadOnlyList<PractisedSkill> practised, double timePassed)
    {
        ArgumentNullException.ThrowIfNull(usual);
        ArgumentNullException.ThrowIfNull(practised);
        if (!(timePassed is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(timePassed), timePassed, "A share of time lies above 0 and is at most 1.");
        var underWay = practised.Where(skill => skill.IsKnown is null).ToDictionary(skill => skill.Skill, skill => skill.Questions);
        var ended = practised.Where(skill => skill.IsKnown is not null).ToDictionary(skill => skill.Skill);
        double known = ended.Values.Count(skill => skill.IsKnown is true);
        double answered = practised.Sum(skill => skill.Questions);
        var worth = practised.Sum(skill => skill.IsKnown is null ? Math.Min(skill.Questions, usual[skill.Skill]) : usual[skill.Skill]);
        var speed = (answered + UsualQuestions) / (worth + UsualQuestions);
        var success = (known + UsualSkills) / (ended.Count + UsualSkills);
        var left = answered * (1 - timePassed) / timePassed;
        foreach (
            var skill in Enumerable
                .Range(0, usual.Count)
                .Where(skill => !ended.ContainsKey(skill))
                .OrderBy(skill => underWay.ContainsKey(skill) ? 0 : 1)
        )
        {
            var length = usual[skill] * speed;
            var needed = length - Math.Min(underWay.GetValueOrDefault(skill), (1 - LeastLeft) * length);
            if (needed >= left)
                return known + (needed > 0 ? success * left / needed : 0);
            left -= needed;
            known += success;
        }

        return known;
    }
}
