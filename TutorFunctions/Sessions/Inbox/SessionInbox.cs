using Microsoft.DurableTask;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>How an orchestration hears from its student.</summary>
internal static class SessionInbox
{
    /// <summary>
    /// Takes what is in the inbox first and waits only when it is empty; silence is answered by one reminder and, much later, by nothing.
    /// </summary>
    /// <returns>No entry when the session has been silent for too long.</returns>
    public static async Task<(SessionState Session, InboxEntry? Entry)> WaitForStudentAsync(
        this TaskOrchestrationContext context,
        SessionState session
    )
    {
        var entry = session.Next;
        while (entry is null)
        {
            try
            {
                entry = await context.WaitForExternalEvent<InboxEntry>(TutoringSession.StudentReplied, session.Patience);

                // Events may be doubled, late or out of order. The inbox is none of these.
                if (entry.Sequence <= session.LastTaken && session.Rules.PassesOverTakenEvents)
                    entry = null;
                else if (entry.Sequence != session.LastTaken + 1)
                    entry = await context.ReadInboxAsync(session);
            }
            catch (TaskCanceledException)
            {
                entry = await context.ReadInboxAsync(session);
                if (entry is null && session.IsReminded)
                    return (session, null);
                if (entry is null)
                {
                    session = session with { IsReminded = true, Turn = session.Turn + 1 };
                    session = await context.RecordAsync(
                        session,
                        new Turn().Saying(
                            session.IsPaused
                                ? "Your place in the lesson is kept. There is no hurry."
                                : "Your lesson is waiting for you. Pick it up where you left off whenever you like."
                        )
                    );
                    entry = session.Next;
                }
            }
        }

        return (session, entry);
    }

    /// <summary>
    /// An event that came while the history was being exchanged for a fresh one may be lost on the way (durabletask-dotnet issue 387). What
    /// it would have said is in the inbox.
    /// </summary>
    public static async Task<SessionState> LookIntoInboxAsync(this TaskOrchestrationContext context, SessionState session) =>
        session is { Next: null, Rules.LooksIntoInboxFirst: true }
            ? session with
            {
                Next = await context.ReadInboxAsync(session),
            }
            : session;

    public static Task<InboxEntry?> ReadInboxAsync(this TaskOrchestrationContext context, SessionState session) =>
        context.CallActivityAsync<InboxEntry?>(
            nameof(ReadInbox),
            new InboxQuery(session.Setup.SessionId, session.LastTaken),
            StoreCalls.Options
        );
}
