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
        if (before.Turn >= turn.Turn)
            before = await AsItWasAsync(setup, before, turn, cancellation);
        var recorded = await ImpliedAsync(setup, before, turn, cancellation);
        await store.RecordAsync(turn, recorded.Consequences, cancellation);
        telemetry.Recorded(turn);
        foreach (var watch in watches)
            await watch.RecordedAsync(recorded, cancellation);
    }

    private async Task<RecordedTurn> ImpliedAsync(
        SessionSetup setup,
        SessionSummary before,
        TurnRecord turn,
        CancellationToken cancellation
    )
    {
        if (turn.Entry?.Teacher?.Correction is not { } correction)
        {
            var tracing = await TracingAsync(setup, before, cancellation);
            return new RecordedTurn(setup, before, turn, TurnConsequences.Of(setup, before, turn, tracing));
        }

        var about = await store.ReadTurnsAsync(turn.SessionId, correction.Turn - 1, 2, cancellation);
        var (asked, judged) = (about[0].Summary, about[^1]);
        var corrected = CorrectedEvidence.Of(setup, asked, judged, correction, await TracingAsync(setup, asked, cancellation));
        return new RecordedTurn(setup, before, turn, TurnConsequences.Of(setup, before, turn, null, corrected)) { Judged = judged };
    }

    /// <summary>The session before a turn that has been recorded already, by whoever could not tell the others of it any more.</summary>
    private async Task<SessionSummary> AsItWasAsync(
        SessionSetup setup,
        SessionSummary now,
        TurnRecord turn,
        CancellationToken cancellation
    )
    {
        if (turn.Turn == 0)
            return SessionSummary.Before(setup);

        // There is none where the learner has been erased meanwhile; then nothing is recorded either.
        var earlier = await store.ReadTurnsAsync(turn.SessionId, turn.Turn - 1, 1, cancellation);
        return earlier.Count > 0 ? earlier[0].Summary : now;
    }

    private async Task<TracingStart?> TracingAsync(SessionSetup setup, SessionSummary before, CancellationToken cancellation) =>
        setup.LearnerId is not null
        && SessionEvidence.ImportedConceptOf(setup, before) is (var courseId, var conceptId)
        && await courses.FindAsync(courseId, cancellation) is { } course
            ? course.Skill(conceptId)?.Bkt?.Start
            : null;
}
