using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Learners.Endpoints;

/// <summary>Gathers what the stores hold of a learner.</summary>
public sealed class LearnerFiles(
    ILearnerStore learners,
    IEvidenceStore evidence,
    ILearningSessions sessions,
    Forecasts forecasts,
    TimeProvider clock
)
{
    private const int AtOnce = 1000;

    /// <exception cref="RefusedException">404 when nothing is known of the learner.</exception>
    public Task<LearnerFile> ReadAsync(string learnerId, CancellationToken cancellation) =>
        ReadAsync(learnerId, mayBeNew: false, cancellation);

    /// <summary>As <see cref="ReadAsync(string, CancellationToken)"/>; of a learner of whom nothing is known an empty file.</summary>
    public Task<LearnerFile> ReadOrNewAsync(string learnerId, CancellationToken cancellation) =>
        ReadAsync(learnerId, mayBeNew: true, cancellation);

    private async Task<LearnerFile> ReadAsync(string learnerId, bool mayBeNew, CancellationToken cancellation)
    {
        // The log first: the state may then know an answer more, but never one less.
        var log = await ReadLogAsync(learnerId, cancellation);
        var stored = await learners.FindAsync(learnerId, cancellation);
        var held = await sessions.OfLearnerAsync(learnerId, cancellation);
        if (stored is null && held.Count == 0 && !mayBeNew)
            throw Unknown(learnerId);
        stored ??= new StoredLearner(learnerId, null, new(), new Dictionary<string, State.SkillRecord>());
        return new LearnerFile(learnerId, clock.GetUtcNow().UtcDateTime, stored.Profile, stored.Totals, stored.Skills, log, held)
        {
            Forecast = await forecasts.CurrentAsync(cancellation),
        };
    }

    public async Task<IReadOnlyList<RecordedEvidence>> ReadLogAsync(string learnerId, CancellationToken cancellation)
    {
        var log = new List<RecordedEvidence>();
        while (await evidence.ReadAsync(learnerId, log.Count == 0 ? 0 : log[^1].Number, AtOnce, null, cancellation) is { Count: > 0 } more)
            log.AddRange(more);
        return log;
    }

    internal static RefusedException Unknown(string learnerId) =>
        new(
            Refusal.NotFound,
            "There is no such learner",
            $"Nothing is known of a learner '{learnerId}'. PUT /learners/{{id}} or a session with this learner_id makes one known."
        );
}
