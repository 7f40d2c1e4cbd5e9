using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>
/// Who will fail a course, told after its first third from the answers alone. Learners differ in diligence and in how
/// it wanes or grows; each week is more or less. Failing is knowing fewer than six skills in ten at the end, which no policy sees.
/// </summary>
internal static class RiskExperiment
{
    private const int Learners = 200;
    private const int Skills = 20;
    private const int Weeks = 12;
    private const int WeeksUntilWarning = 4;
    private const int Recent = 20;
    private const double Passing = 0.6;

    /// <summary>How much of the course the questions of the usual learner are enough for.</summary>
    private const double UsualShare = 0.8;

    /// <summary>
    /// Of those who failed the share found; of those who passed, and of those warned, the share warned falsely; and the share that failed.
    /// </summary>
    internal sealed record Warned(double Found, double FalseOfPassing, double FalseOfWarned, double Failing);

    /// <param name="wavering">
    /// How far learners differ in the trend of their diligence: standard deviation of its logarithm's change in a week.
    /// </param>
    public static Warned Run(ISimulatedClass simulated, double wavering, int seed)
    {
        var random = Draw.Seeded(seed);
        var learners = simulated.Course(random, Skills);
        var others = Enumerable.Range(0, Learners).Select(number => learners(random, $"other {number}").ToList()).ToList();
        var models = Models.FittedTo(others.SelectMany(one => one));
        var paths = others.Select(one => Policies.Product(one, models)).ToList();
        var lengths = Enumerable.Range(0, Skills).Select(skill => paths.Average(path => path[skill].Questions)).ToArray();
        var usual = UsualShare / Weeks * lengths.Sum();
        int failing = 0,
            found = 0,
            falsely = 0;
        for (var learner = 0; learner < Learners; learner++)
        {
            var (isWarned, hasFailed) = Attend([.. learners(random, $"learner {learner}")], usual, wavering, lengths, models, random);
            failing += hasFailed ? 1 : 0;
            found += hasFailed && isWarned ? 1 : 0;
            falsely += !hasFailed && isWarned ? 1 : 0;
        }

        return new(
            (double)found / failing,
            (double)falsely / (Learners - failing),
            (double)falsely / (found + falsely),
            (double)failing / Learners
        );
    }

    private static (bool IsWarned, bool HasFailed) Attend(
        Trajectory[] skills,
        double usual,
        double wavering,
        double[] lengths,
        Models models,
        Random random
    )
    {
        var diligence = Math.Exp(random.Normal(Math.Log(usual), 0.5));
        var trend = random.Normal(-0.03, wavering);
        var lastWeek = -1;
        double answered = 0,
            asked = 0;
        for (var week = 0; week < Weeks; week++)
        {
            // Less than a handful of questions is a week without a session.
            var questions = (int)(diligence * Math.Exp(trend * week + random.Normal(0, 0.4)));
            questions = questions < 5 ? 0 : questions;
            asked += questions;
            answered += week < WeeksUntilWarning ? questions : 0;
            lastWeek = week < WeeksUntilWarning && questions > 0 ? week : lastWeek;
        }

        var path = Policies.Product(skills, models);
        var standing = Standing(skills, path, (int)answered, lengths, models) with { DaysSilent = 7 * (WeeksUntilWarning - 1 - lastWeek) };
        var left = (int)asked;
        var known = 0;
        foreach (var (skill, stop) in skills.Zip(path))
            known += skill.Known[Take(ref left, stop.Questions)] ? 1 : 0;
        return (EarlyWarning.Assess(standing, Passing).IsAtRisk, (double)known / Skills is < Passing);
    }

    private static CourseStanding Standing(Trajectory[] skills, IReadOnlyList<Stop> path, int answers, double[] lengths, Models models)
    {
        var (state, left, stuck, known) = (KnowledgeState.Empty, answers, 0, 0.0);
        var (scores, practised) = (new List<bool>(), new List<PractisedSkill>());
        foreach (var (skill, stop) in skills.Zip(path))
        {
            var asked = Take(ref left, stop.Questions);
            for (var question = 0; question < asked; question++)
            {
                state = state.After(new(skill.Skill, skill.Items[question], skill.Right[question] ? 1 : 0), models.Knowledge);
                scores.Add(skill.Right[question]);
            }

            var isOver = asked == stop.Questions;
            if (asked > 0)
                practised.Add(new(practised.Count, asked, isOver ? stop.IsClaimed : null));
            stuck += isOver && !stop.IsClaimed ? 1 : 0;
            known +=
                !isOver ? (asked > 0 ? state.Mastery(skill.Skill, models.Knowledge) : 0)
                : stop.IsClaimed ? 1
                : 0;
        }

        return new()
        {
            TimePassed = (double)WeeksUntilWarning / Weeks,
            Skills = Skills,
            Known = known,
            KnownAtTheEnd = Pacing.KnownAtTheEnd(lengths, practised, (double)WeeksUntilWarning / Weeks),
            Stuck = stuck,
            RecentPoints = scores.TakeLast(Recent).Count(right => right),
            RecentAnswers = Math.Min(Recent, scores.Count),
        };
    }

    private static int Take(ref int left, int wanted)
    {
        var taken = Math.Min(left, wanted);
        left -= taken;
        return taken;
    }
}
