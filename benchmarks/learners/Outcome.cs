namespace TutorFunctions.Benchmarks.Learners;

/// <summary>What a policy did to a class, averaged over learners and skills.</summary>
/// <param name="Questions">Mean number of questions.</param>
/// <param name="Known">Share of skills known where practice stopped.</param>
/// <param name="Premature">Share of skills said to be known that were not.</param>
/// <param name="Overpractice">Mean number of questions after the skill was known.</param>
/// <param name="Judged">Share of skills of which the policy says rightly whether they are known.</param>
/// <param name="Claimed">Share of skills that the policy says are known.</param>
internal sealed record Outcome(double Questions, double Known, double Premature, double Overpractice, double Judged, double Claimed)
{
    public static Outcome Of(IReadOnlyList<Trajectory> trajectories, Func<Trajectory, Stop> policy) =>
        Of(trajectories, [.. trajectories.Select(policy)]);

    /// <param name="stops">One for each trajectory.</param>
    public static Outcome Of(IReadOnlyList<Trajectory> trajectories, IReadOnlyList<Stop> stops)
    {
        double questions = 0,
            known = 0,
            premature = 0,
            over = 0,
            judged = 0,
            claimed = 0;
        foreach (var (trajectory, stop) in trajectories.Zip(stops))
        {
            var isKnown = trajectory.Known[stop.Questions];
            var first = Array.IndexOf(trajectory.Known, true);
            questions += stop.Questions;
            known += isKnown ? 1 : 0;
            claimed += stop.IsClaimed ? 1 : 0;
            premature += stop.IsClaimed && !isKnown ? 1 : 0;
            over += first < 0 ? 0 : Math.Max(0, stop.Questions - first);
            judged += stop.IsClaimed == isKnown ? 1 : 0;
        }

        var count = trajectories.Count;
        return new(questions / count, known / count, premature / count, over / count, judged / count, claimed / count);
    }
}
