using TutorFunctions.Courses;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes;

/// <summary>Has each turn counted in the classes of its learner, and tells teachers what only a class can show.</summary>
public sealed class ClassWatch(
    IClassStore classes,
    IClassFigures figures,
    IAssignmentStore assignments,
    IAlertStore alerts,
    CourseShelf shelf,
    ClassStandings standings
) : ITurnWatch
{
    /// <summary>Sessions of a class before its changes of plans are judged.</summary>
    private const int FewestSessions = 10;

    /// <summary>Share of sessions whose plan is changed above which a teacher is told; the product's target.</summary>
    private const double MostReplanned = 0.2;

    private static readonly TimeSpan s_toldAgainAfter = TimeSpan.FromDays(7);

    public async Task RecordedAsync(RecordedTurn recorded, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (recorded.Setup.LearnerId is not { } learner)
            return;
        IReadOnlyList<string> counted = recorded.Setup.ClassId is { } own
            ? [own]
            : await classes.ListOfLearnerAsync(learner, cancellation);
        foreach (var classId in counted)
            await CountAsync(classId, learner, recorded, cancellation);
        if (
            recorded is { Setup: { ClassId: { } assigned, AssignmentId: { } assignment }, Turn.Summary.Status: SessionStatus.Completed }
        )
            await assignments.CompleteAsync(assigned, assignment, learner, recorded.Turn.At, cancellation);
    }

    private async Task CountAsync(string classId, string learner, RecordedTurn recorded, CancellationToken cancellation)
    {
        if (await classes.FindAsync(classId, cancellation) is not { } its)
            return;
        var risk = await RiskAsync(its, learner, recorded, cancellation);
        var change = await figures.CountAsync(classId, recorded, rows => ClassFold.After(rows, recorded, risk), cancellation);
        if (change is null)
            return;
        foreach (var alert in change.Alerts)
            await alerts.RaiseAsync(recorded.Turn.SessionId, alert, recorded.Turn.At, cancellation);
        if (recorded.Turn.Runs.FirstOrDefault(static run => run.StoodInFor is not null) is { } run)
            await TellAsync(
                classId,
                recorded,
                "model_failed",
                $"The offline tutor stood in for the {run.Agent}'s model: {run.StoodInFor}",
                cancellation
            );
        if (recorded.Turn.IsReplan && recorded.Turn.Summary.Plan?.ReplanCount == 1)
            await LookAtReplansAsync(its, recorded, cancellation);
    }

    /// <summary>Where a judged answer has left the learner in the course; null for a turn that says nothing of it.</summary>
    private async Task<CourseRisk?> RiskAsync(SchoolClass its, string learner, RecordedTurn recorded, CancellationToken cancellation)
    {
        if (recorded.Consequences is { Evidence: null, Correction: null })
            return null;
        var courseId = its.CourseId ?? recorded.Setup.CourseId ?? recorded.Setup.LessonId;

        // The course may have been deleted since.
        if (
            await shelf.TryFindAsync(courseId, cancellation) is not { } course
            || await standings.FindAsync(course, learner, cancellation) is not { Skills.Count: > 0 } standing
        )
            return null;
        return new CourseRisk(
            course.Id,
            standing.Standing,
            standing.Mastered.Count,
            standing.Skills.Max(static skill => skill.LastAt),
            standing.Evidence
        );
    }

    private async Task LookAtReplansAsync(SchoolClass its, RecordedTurn recorded, CancellationToken cancellation)
    {
        var at = recorded.Turn.At;
        if (its.ReplansToldAt is { } told && at - told < s_toldAgainAfter)
            return;
        var learners = await classes.ListLearnersAsync(its.Id, cancellation);
        var sums = learners.Aggregate(its.Former, static (sum, learner) => sum + learner.Sums);
        if (sums.Sessions < FewestSessions || sums.Replanned <= MostReplanned * sums.Sessions)
            return;
        await classes.ChangeAsync(its.Id, one => one with { ReplansToldAt = at }, cancellation);
        await TellAsync(
            its.Id,
            recorded,
            "replan_rate",
            $"The plan was changed in {sums.Replanned} of the {sums.Sessions} sessions of class \"{its.Name}\"; at most one in five should "
                + "need it. What the lessons build on may be missing: see the class's difficult questions.",
            cancellation
        );
    }

    private async Task TellAsync(
        string classId,
        RecordedTurn recorded,
        string kind,
        string reason,
        CancellationToken cancellation
    )
    {
        var turn = recorded.Turn;
        var alert = new TurnAlert($"{turn.SessionId}.{kind}", kind, reason);
        await alerts.RaiseAsync(turn.SessionId, alert, turn.At, cancellation);
        await figures.TellAsync(
            classId,
            new ClassEvent(alert.AlertId, kind, turn.At, recorded.Setup.LearnerId, turn.SessionId, reason, alert.AlertId),
            cancellation
        );
    }
}
