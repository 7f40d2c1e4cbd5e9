namespace TutorFunctions.Benchmarks.Learners;

/// <summary>A skill that is known or not: the truth behind a class, which no policy sees.</summary>
/// <param name="Known">Chance that a learner knows it at first.</param>
/// <param name="Learn">Chance that it is learned at a question, and <paramref name="Forget"/> that it is forgotten.</param>
/// <param name="Guess">
/// By item the chance of a right answer of who does not know it, and <paramref name="Slip"/> of a wrong one of who does.
/// </param>
internal sealed record TracedSkill(double Known, double Learn, double Forget, Func<int, double> Guess, Func<int, double> Slip);

/// <summary>A class whose skills are known or not.</summary>
internal interface ITracedClass : ISimulatedClass
{
    TracedSkill[] Skills(Random random, int count);

    Func<Random, string, IEnumerable<Trajectory>> ISimulatedClass.Course(Random random, int count)
    {
        var skills = Skills(random, count);
        return (learners, name) =>
            skills.Select(
                (skill, at) =>
                {
                    var known = learners.NextDouble() < skill.Known;
                    return Draw.Trajectory(
                        learners,
                        name,
                        at,
                        () => known,
                        item =>
                        {
                            var right = learners.NextDouble() < (known ? 1 - skill.Slip(item) : skill.Guess(item));
                            known = known ? learners.NextDouble() >= skill.Forget : learners.NextDouble() < skill.Learn;
                            return right;
                        }
                    );
                }
            );
    }
}
