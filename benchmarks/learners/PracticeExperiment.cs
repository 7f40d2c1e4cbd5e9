namespace TutorFunctions.Benchmarks.Learners;

/// <summary>
/// When to stop practising, on classes of which the policy sees the answers only. Its parameters are fitted to other learners, who were all
/// asked the same number of questions.
/// </summary>
internal static class PracticeExperiment
{
    private const int Learners = 200;
    private const int Skills = 10;

    /// <param name="fittedTo">The class of the other learners; of the same course where it is the same.</param>
    public static ClassOutcome Run(ISimulatedClass simulated, ISimulatedClass fittedTo, int seed)
    {
        var random = Draw.Seeded(seed);
        var learners = simulated.Course(random, Skills);
        var others = Practise(fittedTo == simulated ? learners : fittedTo.Course(random, Skills), random, "other");
        var models = Models.FittedTo(others);
        var trajectories = Practise(learners, random, "learner");
        return new(
            models.Claims,
            Outcome.Of(
                trajectories,
                [.. trajectories.GroupBy(one => one.Learner).SelectMany(learner => Policies.Product(learner, models))]
            ),
            [
                .. Enumerable
                    .Range(1, ClassOutcome.LongestRow)
                    .Select(needed => Outcome.Of(trajectories, one => Policies.InARow(one.Right, needed))),
            ],
            Outcome.Of(trajectories, Policies.Oracle),
            [.. Enumerable.Range(0, Trajectory.Longest + 1).Select(questions => Outcome.Of(trajectories, _ => Policies.Fixed(questions)))],
            InformedJudge.Judge(simulated, seed, Skills, trajectories)
        );
    }

    private static List<Trajectory> Practise(Func<Random, string, IEnumerable<Trajectory>> learners, Random random, string name) =>
        [.. Enumerable.Range(0, Learners).SelectMany(number => learners(random, $"{name} {number}"))];
}
