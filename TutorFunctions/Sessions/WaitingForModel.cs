using Microsoft.DurableTask;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>
/// What a session does when only a model could go on and the model is away: it says so once, and asks again until the model is back.
/// </summary>
internal static class WaitingForModel
{
    private static readonly TimeSpan s_firstWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(30);

    public static bool CanWaitForModel(this SessionState session, TaskFailedException failure) =>
        session.Rules.GoesOnWithoutModel && !session.Setup.HasLesson && failure.FailureDetails.Is<ModelNotAvailableException>();

    /// <summary>
    /// Records what the turn has brought so far, and waits. What comes in meanwhile is kept; a cancellation ends the session.
    /// </summary>
    /// <returns>The session, and the turn in which it will go on.</returns>
    public static async Task<(SessionState Session, Turn Turn)> WaitForModelAsync(
        this TaskOrchestrationContext context,
        SessionState session,
        Turn turn,
        TaskFailedException failure,
        int waits
    )
    {
        if (failure.FailureDetails.Is<SessionBudgetSpentException>())
        {
            var spent = session with
            {
                Status = SessionStatus.NeedsIntervention,
                Open = null,
                InterventionReason = failure.FailureDetails.ErrorMessage,
            };
            return (await context.RecordAsync(spent, turn.Saying("Let us stop here for today. Your teacher will see how to go on.")), turn);
        }

        if (waits == 0)
        {
            session = await context.RecordAsync(
                session,
                turn.Saying(
                    "The language model that teaches this does not answer at present. All that you said is kept, and the lesson goes "
                        + "on by itself when the model is back."
                )
            );
            (session, turn) = (session with { Turn = session.Turn + 1 }, new Turn { Before = session.Plan });
        }

        var wait = (session.Setup.AskModelAgainAfter ?? s_firstWait) * Math.Pow(2, Math.Min(waits, 20));
        await context.CreateTimer(wait < s_longestWait ? wait : s_longestWait, CancellationToken.None);
        session = session with { Next = session.Next ?? await context.ReadInboxAsync(session) };
        return session.Next is { Kind: InboxKind.Cancellation } cancellation
            ? (await context.EndAsync(session, cancellation), turn)
            : (session, turn);
    }
}
