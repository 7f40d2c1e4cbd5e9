using TutorFunctions.Learners.AtRisk;

namespace TutorFunctions.Classes;

/// <summary>How a learner stood in a course after the last judged answer.</summary>
/// <param name="Standing">Without the days of silence, which count from <paramref name="LastAt"/>.</param>
/// <param name="Mastered">Skills of the course that are mastered.</param>
/// <param name="LastAt">When the learner last answered something of the course.</param>
/// <param name="Evidence">Numbers of the latest first tries in the learner's log.</param>
public sealed record CourseRisk(string CourseId, CourseStanding Standing, int Mastered, DateTime LastAt, IReadOnlyList<long> Evidence)
{
    private const double DaysOfSilence = 365;

    /// <summary>Whether the learner is at risk at a time, and why.</summary>
    public RiskAssessment At(DateTime now) =>
        EarlyWarning.Assess(
            Standing with
            {
                DaysSilent = Math.Clamp((now - LastAt).TotalDays, 0, DaysOfSilence),
            },
            ClassStandings.Passing
        );
}
