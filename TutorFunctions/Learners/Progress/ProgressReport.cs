using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners.Progress;

/// <summary>How far a learner has come.</summary>
/// <param name="Completion">Share of the planned steps of all sessions that are completed.</param>
/// <param name="Mastery">Mean probability that a practised skill is known now; the interval is of the share that is known.</param>
/// <param name="Engagement">
/// 0 to 1, by session: half the share of its steps, 0.3 the share of its time, 0.2 its answers (ten are enough).
/// </param>
/// <param name="Velocity">Skills mastered in an hour of counted time.</param>
/// <param name="Time">Minutes spent over answers, each counted up to five.</param>
/// <param name="PredictedSuccess">
/// Mean probability of a right answer to the next question on a practised skill; the interval is of the share of right answers to one each.
/// </param>
/// <param name="Calibration">
/// Of what was predicted from the learner's own answers before each of them, whatever predicts success now.
/// </param>
public sealed record ProgressReport(
    Figure Completion,
    Figure Mastery,
    int SkillsPractised,
    int SkillsMastered,
    int SessionsStarted,
    int SessionsCompleted,
    Figure Engagement,
    Figure Velocity,
    Figure Time,
    Figure PredictedSuccess,
    CalibrationReport Calibration,
    IReadOnlyList<TrajectoryPoint> Trajectory
)
{
    /// <summary>Answers in a session that count as full interaction.</summary>
    private const double FullInteraction = 10;

    /// <summary>Less time than ten minutes says nothing of an hour.</summary>
    private const double LeastHours = 1.0 / 6;

    public static ProgressReport Of(LearnerFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var skills = file.Skills.Values.Where(skill => skill.Knowledge is not null).ToList();
        var mastered = skills.Where(file.IsMastered).ToList();
        var hours = file.Totals.Times.Spent / 3600;
        var named = LearnerFile.Named(file.Log);
        var timed = file.Log.Where(recorded => recorded.Answer.ResponseSeconds is > 0).ToList();
        var (done, planned) = (file.Sessions.Sum(session => session.StepsCompleted), file.Sessions.Sum(session => session.StepsTotal));
        return new ProgressReport(
            planned == 0
                ? Figure.None("steps of sessions")
                : Figure.Counted(
                    (double)done / planned,
                    planned,
                    $"{done} of {planned} planned steps in {Count(file.Sessions.Count, "session")}"
                ),
            skills.Count == 0
                ? Figure.None("practised skills")
                : Figure.Expected(
                    [.. skills.Select(skill => skill.LevelAt(file.At))],
                    $"{Count(skills.Count, "practised skill")}, {Count(file.Log.Count, "answer")}",
                    named
                ),
            skills.Count,
            mastered.Count,
            file.Sessions.Count,
            file.Sessions.Count(session => session.IsCompleted),
            Figure.MeanShare(
                [.. file.Sessions.Where(session => session.StepsTotal > 0).Select(session => EngagementOf(session, file))],
                "sessions that had a plan",
                named
            ),
            hours >= LeastHours
                ? Figure.Counted(mastered.Count / hours, mastered.Count, "skills mastered in the counted time", LearnerFile.Named(mastered))
                : Figure.None("less than ten minutes of counted time"),
            timed.Count == 0
                ? Figure.None("answers whose time is known")
                : Figure.Counted(file.Totals.Times.Spent / 60, timed.Count, "answers whose time is known", LearnerFile.Named(timed)),
            Figure.Expected(
                [.. skills.Select(file.Predicted)],
                $"{Count(skills.Count, "practised skill")}, "
                    + Count(file.Totals.FirstTries, "first try", "first tries")
                    + (file.Forecast.Basis is { } model ? $", {model}" : string.Empty),
                named
            ),
            CalibrationReport.Of(file.Totals.Calibration),
            TrajectoryPoint.Of(file)
        );
    }

    /// <summary>The engagement of one session, weighed as the product's design has it.</summary>
    public static double EngagementOf(LearningSession session, LearnerFile file)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(file);
        var answers = file.AnswersIn(session.SessionId);
        var minutes = answers.Sum(recorded => Math.Min(recorded.Answer.ResponseSeconds ?? 0, ResponseTimes.LongestThought)) / 60;
        return (0.5 * session.StepsCompleted / Math.Max(1, session.StepsTotal))
            + (0.3 * Math.Min(1, minutes / Math.Max(1, session.EstimatedMinutes)))
            + (0.2 * Math.Min(1, answers.Count / FullInteraction));
    }

    private static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? $"{one}s")}";
}

/// <summary>How far predictions came true that were made before each first try.</summary>
/// <param name="Brier">Mean squared error; null before the first.</param>
/// <param name="ExpectedError">How far predictions lie from what came, on average over tenths; null before the first.</param>
public sealed record CalibrationReport(int N, double? Brier, double? ExpectedError, IReadOnlyList<CalibrationTenth> Tenths)
{
    public static CalibrationReport Of(Calibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        return new(
            calibration.Answers,
            Rounded(calibration.Brier),
            Rounded(calibration.ExpectedError),
            [
                .. calibration
                    .ByTenth.Where(bin => bin.Answers > 0)
                    .Select(bin => new CalibrationTenth(
                        bin.Answers,
                        Math.Round(bin.Predicted / bin.Answers, 4),
                        Math.Round(bin.Scored / bin.Answers, 4)
                    )),
            ]
        );
    }

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 4) : null;
}

/// <param name="Predicted">Mean prediction.</param>
/// <param name="Scored">Mean score that came.</param>
public sealed record CalibrationTenth(int N, double Predicted, double Scored);
