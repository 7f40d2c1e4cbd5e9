using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Practice;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>How a practice ended.</summary>
/// <param name="Questions">Asked until then.</param>
/// <param name="IsClaimed">Whether the policy says that the skill is known.</param>
internal readonly record struct Stop(int Questions, bool IsClaimed);

/// <summary>Rules of when to stop, which see nothing but the answers given so far.</summary>
internal static class Policies
{
    /// <summary>As many questions for everyone.</summary>
    public static Stop Fixed(int questions) => new(questions, IsClaimed: true);

    /// <summary>So many right one after the other; whoever does not get there is asked as much as the product asks at most.</summary>
    public static Stop InARow(ReadOnlySpan<bool> right, int needed)
    {
        var inARow = 0;
        for (var question = 0; question < PracticeStop.MostChances; question++)
        {
            inARow = right[question] ? inARow + 1 : 0;
            if (inARow == needed)
                return new(question + 1, IsClaimed: true);
        }

        return new(PracticeStop.MostChances, IsClaimed: false);
    }

    /// <summary>The product's, for the skills of one learner one after the other.</summary>
    public static IReadOnlyList<Stop> Product(IEnumerable<Trajectory> skills, Models models)
    {
        var state = KnowledgeState.Empty;
        var (stops, ended) = (new List<Stop>(), new List<PracticeRun>());
        foreach (var skill in skills)
        {
            var (run, stop) = Product(skill, models, PracticeRun.StuckShare(ended), ref state);
            ended.Add(run);
            stops.Add(stop);
        }

        return stops;
    }

    private static (PracticeRun Run, Stop Stop) Product(Trajectory skill, Models models, double stuck, ref KnowledgeState state)
    {
        var parameters = models.Knowledge.TracingOf(skill.Skill);
        var run = PracticeRun.Begin(state.Mastery(skill.Skill, models.Knowledge), stuck);
        for (var question = 0; question < skill.Right.Length; question++)
        {
            var score = skill.Right[question] ? 1 : 0;
            state = state.After(new(skill.Skill, skill.Items[question], score), models.Knowledge);
            run = run.After(score, 0, parameters);
            double? known = models.Claims.Hold ? null : models.Recency.Known(state, skill.Skill);
            if (PracticeStop.Decide(run, parameters, known).Advice is var advice and not PracticeAdvice.Continue)
                return (run, new(run.Chances, advice == PracticeAdvice.Mastered));
        }

        throw new InvalidOperationException("The rule did not come to an end.");
    }

    /// <summary>Knows what nobody can: stops as soon as the skill is known, and at once where it never will be.</summary>
    public static Stop Oracle(Trajectory trajectory)
    {
        var first = Array.IndexOf(trajectory.Known, true, 0, PracticeStop.MostChances + 1);
        return first < 0 ? new(0, IsClaimed: false) : new(first, IsClaimed: true);
    }
}
