using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes;

/// <summary>What sessions add up to. Times are in milliseconds.</summary>
/// <param name="Sessions">Sessions that were started.</param>
/// <param name="Open">Of them, those under way.</param>
/// <param name="Completed">Of them, those with every step done.</param>
/// <param name="NeedsIntervention">Of them, those that a person must help with.</param>
/// <param name="OtherEnded">Of them, those that expired, failed or were ended.</param>
/// <param name="Replanned">Of them, those whose plan was changed.</param>
/// <param name="Replies">Replies that were judged.</param>
/// <param name="QuestionsAsked">Different questions that learners tried to answer.</param>
/// <param name="QuestionsCorrect">Right answers that count.</param>
/// <param name="StepsCompleted">Steps that are done.</param>
/// <param name="AnswerTime">From the arrival of the replies to the turns that answer them.</param>
public sealed record ClassSums(
    long Sessions,
    long Open,
    long Completed,
    long NeedsIntervention,
    long OtherEnded,
    long Replanned,
    long Replies,
    long QuestionsAsked,
    long QuestionsCorrect,
    long StepsCompleted,
    long AnswerTime
)
{
    public static ClassSums None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static ClassSums Of(ClassSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var status = session.Status;
        return new ClassSums(
            Sessions: 1,
            Open: status.IsEnd() ? 0 : 1,
            Completed: status == SessionStatus.Completed ? 1 : 0,
            NeedsIntervention: status == SessionStatus.NeedsIntervention ? 1 : 0,
            OtherEnded: status is SessionStatus.Expired or SessionStatus.Failed or SessionStatus.Cancelled ? 1 : 0,
            Replanned: session.Replans > 0 ? 1 : 0,
            session.Replies,
            session.QuestionsAsked,
            session.QuestionsCorrect,
            session.StepsCompleted,
            session.AnswerTime
        );
    }

    public static ClassSums operator +(ClassSums left, ClassSums right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new ClassSums(
            left.Sessions + right.Sessions,
            left.Open + right.Open,
            left.Completed + right.Completed,
            left.NeedsIntervention + right.NeedsIntervention,
            left.OtherEnded + right.OtherEnded,
            left.Replanned + right.Replanned,
            left.Replies + right.Replies,
            left.QuestionsAsked + right.QuestionsAsked,
            left.QuestionsCorrect + right.QuestionsCorrect,
            left.StepsCompleted + right.StepsCompleted,
            left.AnswerTime + right.AnswerTime
        );
    }

    public static ClassSums operator -(ClassSums left, ClassSums right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return left
            + new ClassSums(
                -right.Sessions,
                -right.Open,
                -right.Completed,
                -right.NeedsIntervention,
                -right.OtherEnded,
                -right.Replanned,
                -right.Replies,
                -right.QuestionsAsked,
                -right.QuestionsCorrect,
                -right.StepsCompleted,
                -right.AnswerTime
            );
    }

    /// <summary>The same as the operator.</summary>
    public static ClassSums Add(ClassSums left, ClassSums right) => left + right;

    /// <summary>The same as the operator.</summary>
    public static ClassSums Subtract(ClassSums left, ClassSums right) => left - right;
}
