namespace TutorFunctions.Benchmarks.Learners;

/// <summary>Learners as knowledge tracing takes them to be: a skill is known or not, learned at one go, never forgotten.</summary>
internal sealed class TracingClass : ITracedClass
{
    public string Name => "like the model";

    public string Description =>
        "learned at one go at a question (each skill its own chance, 0.05 to 0.3), guess 0.1 to 0.3, slip 0.02 to 0.1, no forgetting";

    public TracedSkill[] Skills(Random random, int count) => Draw.Skills(count, () =>
        {
            var (known, learn, guess, slip) = (
                random.Between(0.05, 0.5),
                random.Between(0.05, 0.3),
                random.Between(0.1, 0.3),
                random.Between(0.02, 0.1)
            );
            return new TracedSkill(known, learn, Forget: 0, _ => guess, _ => slip);
        });
}

/// <summary>
/// Learners who get better little by little: the logit of a right answer grows with each question. A skill is known from 0.9 on.
/// </summary>
internal sealed class GrowthClass : ISimulatedClass
{
    public const double KnownFrom = 0.9;

    public string Name => "logistic growth";

    public string Description =>
        "the logit of a right answer starts at N(-0.5, 1) by learner and N(0, 0.7) by skill and grows by 0.05 to 0.4 a question, fast "
            + "and slow learners differing by a half; known from 0.9 on";

    public Func<Random, string, IEnumerable<Trajectory>> Course(Random random, int count)
    {
        var skills = Draw.Skills(count, () => (Ease: random.Normal(0, 0.7), Growth: random.Between(0.05, 0.4)));
        return (learners, name) =>
        {
            var ability = learners.Normal(-0.5, 1);
            var speed = Math.Exp(learners.Normal(0, 0.5));
            return skills.Select(
                (skill, at) =>
                {
                    var logit = ability + skill.Ease;
                    return Draw.Trajectory(
                        learners,
                        name,
                        at,
                        () => Draw.Logistic(logit) >= KnownFrom,
                        _ =>
                        {
                            var right = learners.NextDouble() < Draw.Logistic(logit);
                            logit += skill.Growth * speed;
                            return right;
                        }
                    );
                }
            );
        };
    }
}

/// <summary>Learners who forget what they knew, asked items that are easier and harder than each other.</summary>
internal sealed class ForgettingClass : ITracedClass
{
    public string Name => "forgetting, item noise";

    public string Description =>
        "as the model's, but forgotten between questions with a chance of 0.01 to 0.05, and each item shifts guess and slip by N(0, "
            + "0.7) logits";

    public TracedSkill[] Skills(Random random, int count) => Draw.Skills(count, () =>
        {
            var (known, learn, forget) = (random.Between(0.05, 0.5), random.Between(0.05, 0.3), random.Between(0.01, 0.05));
            var (guess, slip) = (random.Between(-2.2, -0.85), random.Between(-3.9, -2.2));
            var ease = Enumerable.Range(0, Draw.ItemsOfASkill).Select(_ => random.Normal(0, 0.7)).ToArray();
            return new TracedSkill(
                known,
                learn,
                forget,
                item => Draw.Logistic(guess + ease[item]),
                item => Draw.Logistic(slip - ease[item])
            );
        });
}

/// <summary>Learners who answer now and then rightly and learn nothing, whatever they are asked.</summary>
internal sealed class StandstillClass : ISimulatedClass
{
    public string Name => "nobody learns";

    public string Description => "a right answer has the same chance at every question: 0.1 to 0.5 by learner and skill";

    public Func<Random, string, IEnumerable<Trajectory>> Course(Random random, int count) =>
        (learners, name) =>
            Draw.Skills(count, () => learners.Between(0.1, 0.5))
                .Select((chance, at) => Draw.Trajectory(learners, name, at, () => false, _ => learners.NextDouble() < chance));
}
