using TutorFunctions.Learners.Practice;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>
/// What the answers tell at most: someone who knows the true parameters of each skill and item, and works out by Bayes' rule from the same
/// answers how likely the skill is known. No tutor can know these parameters; what this judge does not save either is not there to be
/// saved.
/// </summary>
internal static class InformedJudge
{
    /// <summary>How sure the judge must be to stop; each gives a rule of its own, from few questions to many.</summary>
    private static readonly double[] s_sure = [0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.97, 0.98, 0.99];

    /// <summary>What each rule does to a class; nothing for a class whose skills are not known or unknown.</summary>
    /// <param name="seed">That the course was drawn from.</param>
    public static IReadOnlyList<Outcome> Judge(ISimulatedClass simulated, int seed, int skills, IReadOnlyList<Trajectory> trajectories)
    {
        if (simulated is not ITracedClass traced)
            return [];
        var truth = traced.Skills(Draw.Seeded(seed), skills);
        return [.. s_sure.Select(sure => Outcome.Of(trajectories, trajectory => Judge(trajectory, truth[Draw.SkillOf(trajectory)], sure)))];
    }

    private static Stop Judge(Trajectory trajectory, TracedSkill skill, double sure)
    {
        var known = skill.Known;
        for (var question = 0; question < PracticeStop.MostChances; question++)
        {
            var (item, right) = (Draw.ItemOf(trajectory, question), trajectory.Right[question]);
            var knowing = known * (right ? 1 - skill.Slip(item) : skill.Slip(item));
            var guessing = (1 - known) * (right ? skill.Guess(item) : 1 - skill.Guess(item));
            var seen = knowing / (knowing + guessing);
            known = seen * (1 - skill.Forget) + (1 - seen) * skill.Learn;
            if (known >= sure)
                return new(question + 1, IsClaimed: true);
        }

        return new(PracticeStop.MostChances, IsClaimed: known >= 0.5);
    }
}
