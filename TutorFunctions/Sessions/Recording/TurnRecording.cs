using TutorFunctions.Courses;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>
/// The one way in which a turn is written: what it implies is decided, both are stored together, and those who watch are told.
/// </summary>
public sealed class TurnRecording(ISessionStore store, ICourseStore courses, IEnumerable<ITurnWatch> watches, TurnTelemetry telemetry)
{
    /// <exception cref="UnknownSessionException">There is no such session.</exception>
    public async Task RecordAsync(TurnRecord turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var (setup, before) = await store.FindAsync(turn.SessionId, cancellation) ?? throw new UnknownSessionException(turn.SessionId);
        var consequences = TurnConsequences.Of(setup, before, turn, await TracingAsync(setup, before, cancellation));
        await store.RecordAsync(turn, consequences, cancellation);
        telemetry.Recorded(turn);
        foreach (var watch in watches)
            await watch.RecordedAsync(turn, cancellation);
    }

    private async Task<TracingStart?> TracingAsync(SessionSetup setup, SessionSummary before, CancellationToken cancellation) =>
        setup.LearnerId is not null
        && SessionEvidence.ImportedConceptOf(setup, before) is (var courseId, var conceptId)
        && await courses.FindAsync(courseId, cancellation) is { } course
            ? course.Skill(conceptId)?.Bkt?.Start
            : null;
}
