namespace TutorFunctions.Learners.Retention;

/// <summary>
/// Spaced review by FSRS-6: something new is asked again after one and ten minutes, then after so many days that it is recalled with the
/// wanted probability; something forgotten is asked again after ten minutes.
/// </summary>
public sealed record ReviewScheduler
{
    /// <summary>The probability of recall at which something is asked again, as FSRS has it by default.</summary>
    public const double DefaultRetention = 0.9;

    private const int LongestInterval = 36500;

    private static readonly TimeSpan[] s_learning = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10)];
    private static readonly TimeSpan[] s_relearning = [TimeSpan.FromMinutes(10)];

    private readonly MemoryModel _model;
    private readonly double _retention;

    /// <param name="retention">Probability of recall at which something is asked again, above 0 and below 1.</param>
    public ReviewScheduler(MemoryModel? model = null, double retention = DefaultRetention)
    {
        if (!(retention is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(retention), retention, "The wanted retention lies between 0 and 1.");
        _model = model ?? MemoryModel.Default;
        _retention = retention;
    }

    /// <summary>The schedule after a review.</summary>
    /// <param name="before">Null at the first.</param>
    /// <param name="at">When the review took place (UTC); a time before the last review counts as that one's.</param>
    public ReviewSchedule After(ReviewSchedule? before, Grade grade, DateTime at)
    {
        if (before is not null && at < before.LastReview)
            at = before.LastReview;
        var memory = _model.After(before?.Memory, grade, before is null ? 0 : WholeDays(at - before.LastReview));
        var isRelearning = before is { Step: not null, Lapses: > 0 } || (before is { Step: null } && grade == Grade.Again);
        var steps = isRelearning ? s_relearning : s_learning;
        var lapses = (before?.Lapses ?? 0) + (before is { Step: null } && grade == Grade.Again ? 1 : 0);
        var next = NextStep(before is null ? 0 : before.Step, grade, steps.Length);
        return new(memory, at, at + (next is { } step ? Wait(steps, step, grade) : TimeSpan.FromDays(Interval(memory))), next, lapses);
    }

    /// <summary>Probability that it is recalled at a time.</summary>
    public double Retrievability(ReviewSchedule schedule, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return _model.Retrievability(schedule.Memory, (at - schedule.LastReview).TotalDays);
    }

    /// <summary>What is due at a time, what is most likely forgotten first.</summary>
    public IReadOnlyList<KeyValuePair<string, ReviewSchedule>> Due(IEnumerable<KeyValuePair<string, ReviewSchedule>> schedules, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(schedules);
        return
        [
            .. schedules
                .Where(one => one.Value.Due <= at)
                .OrderBy(one => Retrievability(one.Value, at))
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    // The weights of FSRS were fitted to intervals in whole days.
    private static double WholeDays(TimeSpan elapsed) => Math.Floor(elapsed.TotalDays);

    private int Interval(MemoryState memory) => (int)Math.Clamp(Math.Round(_model.DaysUntil(memory, _retention)), 1, LongestInterval);

    private static int? NextStep(int? step, Grade grade, int steps) =>
        (step, grade) switch
        {
            (_, Grade.Again) => 0,
            (null, _) or (_, Grade.Easy) => null,
            ({ } at, Grade.Hard) => at < steps ? at : null,
            ({ } at, _) => at + 1 < steps ? at + 1 : null,
        };

    // Hard at the first step waits a little longer than the step itself.
    private static TimeSpan Wait(TimeSpan[] steps, int step, Grade grade) =>
        (step, grade) switch
        {
            (0, Grade.Hard) when steps.Length == 1 => steps[0] * 1.5,
            (0, Grade.Hard) => (steps[0] + steps[1]) / 2,
            _ => steps[step],
        };
}
