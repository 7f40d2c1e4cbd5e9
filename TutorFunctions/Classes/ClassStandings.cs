using TutorFunctions.Courses;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Learners;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Classes;

/// <summary>
/// Where learners stand in a course, and who is at risk. It costs the same for a learner of long standing as for a new one.
/// </summary>
public sealed class ClassStandings(ILearnerStore learners, IEvidenceStore evidence, Forecasts forecasts, TimeProvider clock)
{
    /// <summary>Share of a course's skills that a learner should know at its end.</summary>
    public const double Passing = 0.6;

    /// <summary>The latest answers that are looked at.</summary>
    private const int Latest = 60;

    /// <summary>The latest first tries in the course that tell how it goes.</summary>
    private const int LatestTries = 20;

    /// <returns>Null for a learner of whom nothing is known.</returns>
    public async Task<LearnerStanding?> FindAsync(Course course, string learnerId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(course);
        if (await learners.FindAsync(learnerId, cancellation) is not { } learner)
            return null;
        var latest = await evidence.ReadAsync(learnerId, Math.Max(0, learner.Totals.Evidence - Latest), Latest, null, cancellation);
        return Of(course, learner, latest, await forecasts.CurrentAsync(cancellation), clock.GetUtcNow().UtcDateTime);
    }

    internal static LearnerStanding Of(
        Course course,
        StoredLearner learner,
        IReadOnlyList<RecordedEvidence> latest,
        Forecast forecast,
        DateTime now
    )
    {
        var scope = SkillKey.Scope(course.Id, course.Id);
        var known = learner
            .Skills.Where(skill => skill.Key.StartsWith(scope, StringComparison.Ordinal))
            .Select(skill => skill.Value)
            .ToList();
        var skills = PrerequisiteGraph.SkillsOf(course).Count(skill => skill.Concept is not null);
        var tries = latest
            .Where(recorded => recorded.Answer.IsFirstTry && recorded.Answer.Skill.StartsWith(scope, StringComparison.Ordinal))
            .TakeLast(LatestTries)
            .ToList();
        var standing = new CourseStanding
        {
            TimePassed = TimePassed(course, now),
            Skills = Math.Max(1, skills),
            Known = known.Sum(skill => forecast.Known(learner.Totals, skill, now)),
            Stuck = known.Count(skill => skill.IsSpinning),
            RecentPoints = tries.Sum(recorded => LearnerFold.Worth(recorded.Answer)),
            RecentAnswers = tries.Count,
            DaysSilent = known.Count == 0 ? DaysSince(course.StartsAt, now) : (now - known.Max(skill => skill.LastAt)).TotalDays,
        };
        return new LearnerStanding(
            learner,
            known,
            [.. known.Where(skill => forecast.IsMastered(learner.Totals, skill, now)).Select(skill => skill.Skill)],
            standing,
            EarlyWarning.Assess(standing, Passing),
            [.. tries.Select(recorded => recorded.Number)]
        );
    }

    /// <summary>Share of the course's time that is over; 0, at which nothing is said of pace, for a course without dates.</summary>
    private static double TimePassed(Course course, DateTime now) =>
        course is { StartsAt: { } starts, EndsAt: { } ends } ? Math.Clamp((now - starts) / (ends - starts), 0, 1) : 0;

    private static double DaysSince(DateTime? starts, DateTime now) => starts is { } begun && now > begun ? (now - begun).TotalDays : 0;
}

/// <param name="Skills">What is known of the course's skills.</param>
/// <param name="Mastered">Keys of those that are mastered.</param>
/// <param name="Evidence">Numbers of the latest first tries in the learner's log.</param>
public sealed record LearnerStanding(
    StoredLearner Learner,
    IReadOnlyList<SkillRecord> Skills,
    IReadOnlyList<string> Mastered,
    CourseStanding Standing,
    RiskAssessment Risk,
    IReadOnlyList<long> Evidence
);
