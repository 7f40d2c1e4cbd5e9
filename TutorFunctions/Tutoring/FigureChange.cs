namespace TutorFunctions.Tutoring;

/// <summary>What one turn adds to the figures. Times are in milliseconds.</summary>
/// <param name="Planned">Sessions that got their first plan.</param>
/// <param name="Replanned">Sessions whose plan was changed for the first time.</param>
/// <param name="Replans">Changes of a plan.</param>
/// <param name="Replies">Replies that were judged.</param>
/// <param name="OffTopic">Of them, those about something else.</param>
/// <param name="QuestionsAsked">Different questions that learners tried to answer.</param>
/// <param name="QuestionsCorrect">Right answers that count.</param>
/// <param name="StepsCompleted">Steps that were completed.</param>
/// <param name="StepTime">From the first question of those steps to their last answer.</param>
/// <param name="Ended">Sessions that ended.</param>
/// <param name="EndedTime">From the creation of those sessions to their end.</param>
/// <param name="AnswerTime">From the arrival of the replies to the turns that answer them.</param>
public sealed record FigureChange(
    long Planned,
    long Replanned,
    long Replans,
    long Replies,
    long OffTopic,
    long QuestionsAsked,
    long QuestionsCorrect,
    long StepsCompleted,
    long StepTime,
    long Ended,
    long EndedTime,
    long AnswerTime
)
{
    public static FigureChange None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <param name="before">The session as it was before the turn.</param>
    public static FigureChange Of(SessionSetup setup, SessionSummary before, TurnRecord turn)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(turn);
        var (after, replansBefore, evaluation) = (turn.Summary, before.Plan?.ReplanCount ?? 0, turn.Evaluation);
        var replans = (after.Plan?.ReplanCount ?? 0) - replansBefore;
        var completed = turn.Steps.Where(step => step.StatusInfo.CompletedAt is { } at && at == turn.Entry?.ReceivedAt).ToList();
        var ends = (after.Status.IsEnd() ? 1 : 0) - (before.Status.IsEnd() ? 1 : 0);
        return new FigureChange(
            Planned: after.Plan is not null && before.Plan is null ? 1 : 0,
            Replanned: replans > 0 && replansBefore == 0 ? 1 : 0,
            Replans: replans,
            Replies: evaluation is null ? 0 : 1,
            OffTopic: evaluation?.UserIntent == UserIntent.OffTopic ? 1 : 0,
            QuestionsAsked: after.QuestionsAsked - before.QuestionsAsked,
            QuestionsCorrect: after.QuestionsCorrect - before.QuestionsCorrect,
            StepsCompleted: completed.Count,
            StepTime: completed.Sum(step => Milliseconds(step.StatusInfo.StartedAt, step.StatusInfo.CompletedAt)),
            Ended: ends,

            // One that is opened again has not ended after all.
            EndedTime: ends * Milliseconds(setup.CreatedAt, ends < 0 ? before.LastUpdatedAt : turn.At),
            AnswerTime: evaluation is null ? 0 : Milliseconds(turn.Entry?.ReceivedAt, turn.At)
        );
    }

    public static FigureChange operator +(FigureChange left, FigureChange right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new FigureChange(
            left.Planned + right.Planned,
            left.Replanned + right.Replanned,
            left.Replans + right.Replans,
            left.Replies + right.Replies,
            left.OffTopic + right.OffTopic,
            left.QuestionsAsked + right.QuestionsAsked,
            left.QuestionsCorrect + right.QuestionsCorrect,
            left.StepsCompleted + right.StepsCompleted,
            left.StepTime + right.StepTime,
            left.Ended + right.Ended,
            left.EndedTime + right.EndedTime,
            left.AnswerTime + right.AnswerTime
        );
    }

    /// <summary>The same as the operator.</summary>
    public static FigureChange Add(FigureChange left, FigureChange right) => left + right;

    private static long Milliseconds(DateTime? from, DateTime? to) =>
        from is { } start && to is { } end ? Math.Max(0, (long)(end - start).TotalMilliseconds) : 0;
}
