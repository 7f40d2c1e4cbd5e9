using System.Globalization;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Learners.State;
using TutorFunctions.Lessons;

namespace TutorFunctions.Learners.Advice;

/// <summary>What a learner should do next, from the learner's own answers. Where they say nothing, nothing is recommended.</summary>
public static class Recommendations
{
    /// <summary>Level below which a skill is a gap.</summary>
    public const double Mastered = 0.7;

    /// <summary>Fewer first tries than these say too little of a skill.</summary>
    private const int FewestTries = 3;

    /// <summary>The latest first tries that the difficulty is judged by.</summary>
    private const int LatestTries = 20;

    /// <summary>
    /// Questions are too easy to learn from when the share of right answers surely lies above this, and too hard when it surely lies below
    /// the other.
    /// </summary>
    private const double TooEasy = 0.8;
    private const double TooHard = 0.5;

    private const double LowEngagement = 0.6;
    private const int FewestSessions = 3;
    private const int MostOfAType = 5;

    public static IReadOnlyList<Recommendation> Of(LearnerFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. Help(file).Take(MostOfAType),
            .. Gaps(file).Take(MostOfAType),
            .. Reviews(file).Take(MostOfAType),
            .. Pace(file),
            .. Difficulty(file),
            .. Engagement(file),
        ];
    }

    private static IEnumerable<Recommendation> Help(LearnerFile file) =>
        from skill in file.Skills.Values
        where skill.IsSpinning
        orderby skill.Run!.Chances descending, skill.Skill
        select new Recommendation(
            RecommendationType.PersonalHelp,
            skill.Skill,
            $"{skill.Run!.Chances} first tries, and the latest went no better than those before: more of the same practice will not help.",
            Unaided(skill)
        );

    private static IEnumerable<Recommendation> Gaps(LearnerFile file) =>
        from skill in file.Skills.Values
        where !skill.IsSpinning && skill.FirstTries >= FewestTries && skill.Mastery < Mastered
        orderby skill.Mastery, skill.Skill
        select new Recommendation(
            RecommendationType.KnowledgeGapRemediation,
            skill.Skill,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{skill.Unaided} of {skill.FirstTries} first tries were right without help, which makes it {skill.Mastery:0%} likely "
                    + $"that the skill is known."
            ),
            Unaided(skill)
        );

    private static IEnumerable<Recommendation> Reviews(LearnerFile file) =>
        from skill in file.Skills.Values
        where skill.IsFading(file.At)
        let retention = skill.RetentionAt(file.At)
        orderby retention, skill.Skill
        select new Recommendation(
            RecommendationType.SpacedReview,
            skill.Skill,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Last asked {(file.At - skill.LastAt).TotalDays:0.#} days ago; by now it is recalled with a probability of {retention:0%}."
            ),
            Unaided(skill)
        );

    private static IEnumerable<Recommendation> Pace(LearnerFile file)
    {
        if (file.Profile?.PreferredPace is not { } pace || PaceOf(file) is not { Interval95: { } interval } typical)
            yield break;
        var expected = SecondsAt(pace);
        if (interval.Low > expected && pace != Lessons.Pace.Slow)
        {
            yield return new(
                RecommendationType.PaceModification,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A question takes {typical.Value:0} seconds, more than the {expected:0} of the pace that was asked for: go slower."
                ),
                typical
            );
        }
        else if (interval.High < expected / 2 && pace != Lessons.Pace.Fast)
        {
            yield return new(
                RecommendationType.PaceModification,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A question takes {typical.Value:0} seconds, less than half of the {expected:0} of the pace that was asked for: "
                        + $"go faster."
                ),
                typical
            );
        }
    }

    private static IEnumerable<Recommendation> Difficulty(LearnerFile file)
    {
        var latest = file.FirstTries.TakeLast(LatestTries).ToList();
        var right = Figure.Share(
            latest.Count(recorded => recorded.Answer.IsUnaided),
            latest.Count,
            "the latest first tries",
            LearnerFile.Named(latest)
        );
        if (right.Interval95?.Low > TooEasy)
            yield return new(
                RecommendationType.DifficultyCalibration,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{right.Value:0%} of the latest first tries were right without help: ask harder questions."
                ),
                right
            );
        else if (right.Interval95?.High < TooHard)
            yield return new(
                RecommendationType.DifficultyCalibration,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Only {right.Value:0%} of the latest first tries were right without help: ask easier questions."
                ),
                right
            );
    }

    private static IEnumerable<Recommendation> Engagement(LearnerFile file)
    {
        var sessions = file.Sessions.Where(session => session.StepsTotal > 0).ToList();
        var figure = Figure.Mean(
            [.. sessions.Select(session => ProgressReport.EngagementOf(session, file))],
            "sessions that had a plan",
            LearnerFile.Named(file.Log)
        );
        if (sessions.Count >= FewestSessions && figure.Value < LowEngagement)
        {
            yield return new(
                RecommendationType.EngagementEnhancement,
                null,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Engagement is {figure.Value:0.00} on average: shorter sessions, and topics that the learner likes, are worth a try."
                ),
                figure
            );
        }
    }

    /// <summary>Seconds that a question usually takes this learner; null while too little is known.</summary>
    internal static Figure? PaceOf(LearnerFile file)
    {
        var times = file.Totals.Times;
        if (times is not { Typical: { } typical, Spread: { } spread })
            return null;
        var reach = Math.Exp(Interval.Z * spread / Math.Sqrt(times.Answers));
        return new(
            Math.Round(typical, 1),
            times.Answers,
            new(Math.Round(typical / reach, 1), Math.Round(typical * reach, 1)),
            "answers whose time is known (geometric mean)",
            LearnerFile.Named(file.Log)
        );
    }

    private static double SecondsAt(Pace pace) => 60 * ((Pace?)pace).MinutesPerQuestion();

    private static Figure Unaided(SkillRecord skill) =>
        Figure.Share(skill.Unaided, skill.FirstTries, "first tries at the skill that were right without help", skill.Latest);
}
