using TutorFunctions.Courses;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes;

/// <summary>Tells a teacher when a session has ended whose learner is at risk of failing the course.</summary>
public sealed class RiskWatch(IAlertStore alerts, CourseShelf shelf, ClassStandings standings) : ITurnWatch
{
    /// <summary>Looks at the learner when a turn has ended the session. Looking again raises no second alert.</summary>
    public Task RecordedAsync(RecordedTurn recorded, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded is { Turn.Summary.Status: var status, Setup.LearnerId: { } learner } && status.IsEnd()
            ? AssessAsync(recorded.Setup, recorded.Turn, learner, cancellation)
            : Task.CompletedTask;
    }

    private async Task AssessAsync(SessionSetup setup, TurnRecord turn, string learner, CancellationToken cancellation)
    {
        // The course may have been deleted since.
        if (
            await shelf.TryFindAsync(setup.CourseId ?? setup.LessonId, cancellation) is not { } course
            || await standings.FindAsync(course, learner, cancellation) is not { Risk: { IsAtRisk: true } risk }
        )
            return;
        var reasons = string.Join(' ', risk.Reasons.Select(reason => $"{reason.Evidence} {reason.Intervention}"));
        await alerts.RaiseAsync(turn.SessionId, new TurnAlert($"{turn.SessionId}.risk", "at_risk", reasons), turn.At, cancellation);
    }
}
