namespace TutorFunctions.Benchmarks.Learners;

// Classes that no rule was chosen on: whether what was found on the others holds where learners get better in other ways.

/// <summary>
/// As logistic growth, but a learner starts each skill from somewhere else, and items are easier and harder than each other.
/// </summary>
internal sealed class UnevenGrowthClass : ISimulatedClass
{
    public string Name => "growth, uneven skills and items";

    public string Description =>
        "as logistic growth, but each learner starts a skill N(0, 0.5) logits off, and each item shifts the answer by N(0, 0.7) logits";

    public Func<Random, string, IEnumerable<Trajectory>> Course(Random random, int count)
    {
        var skills = Draw.Skills(count, () =>
            (
                Ease: random.Normal(0, 0.7),
                Growth: random.Between(0.05, 0.4),
                Items: Enumerable.Range(0, Draw.ItemsOfASkill).Select(_ => random.Normal(0, 0.7)).ToArray()
            )
        );
        return (learners, name) =>
        {
            var ability = learners.Normal(-0.5, 1);
            var speed = Math.Exp(learners.Normal(0, 0.5));
            return skills.Select(
                (skill, at) =>
                {
                    var logit = ability + skill.Ease + learners.Normal(0, 0.5);
                    return Draw.Trajectory(
                        learners,
                        name,
                        at,
                        () => Draw.Logistic(logit) >= GrowthClass.KnownFrom,
                        item =>
                        {
                            var right = learners.NextDouble() < Draw.Logistic(logit + skill.Items[item]);
                            logit += skill.Growth * speed;
                            return right;
                        }
                    );
                }
            );
        };
    }
}

/// <summary>
/// Learners whose errors become rarer by the same share at each question, down to a rest that stays. A skill is known from 0.9 on.
/// </summary>
internal sealed class LearningCurveClass : ISimulatedClass
{
    private const double Best = 0.98;

    public string Name => "exponential learning curve";

    public string Description =>
        "a right answer starts at 0.1 to 0.5 by skill, give or take N(0, 0.15) by learner, and each question takes it 0.03 to 0.2 of "
            + "the way to 0.98, fast and slow learners differing by a half; known from 0.9 on";

    public Func<Random, string, IEnumerable<Trajectory>> Course(Random random, int count)
    {
        var skills = Draw.Skills(count, () => (Rate: random.Between(0.03, 0.2), Start: random.Between(0.1, 0.5)));
        return (learners, name) =>
        {
            var speed = Math.Exp(learners.Normal(0, 0.5));
            return skills.Select(
                (skill, at) =>
                {
                    var chance = Math.Clamp(skill.Start + learners.Normal(0, 0.15), 0.05, 0.95);
                    return Draw.Trajectory(
                        learners,
                        name,
                        at,
                        () => chance >= GrowthClass.KnownFrom,
                        _ =>
                        {
                            var right = learners.NextDouble() < chance;
                            chance += (Best - chance) * Math.Min(0.9, skill.Rate * speed);
                            return right;
                        }
                    );
                }
            );
        };
    }
}
