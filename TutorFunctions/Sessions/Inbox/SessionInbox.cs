using Microsoft.DurableTask;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>How an orchestration hears from its student and tells its story: the inbox before it, the record behind it.</summary>
internal static class SessionInbox
{
    /// <summary>A store that is away for hours must not end a session, so these are tried for about two days.</summary>
    private static readonly TaskOptions s_store = TaskOptions.FromRetryPolicy(
        new RetryPolicy(100, TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(30)));

    /// <summary>
    /// Takes what is in the inbox first and waits only when it is empty; silence is answered by one reminder and, much later, by nothing.
    /// </summary>
    /// <returns>No entry when the session has been silent for too long.</returns>
    public static async Task<(SessionState Session, InboxEntry? Entry)> WaitForStudentAsync(this TaskOrchestrationContext context, SessionState session)
    {
        var entry = session.Next;
        while (entry is null)
        {
            try
            {
                entry = await context.WaitForExternalEvent<InboxEntry>(TutoringSession.StudentReplied, session.Patience);

                // Events may be doubled, late or out of order. The inbox is none of these.
                if (entry.Sequence <= session.LastTaken && session.FormatVersion >= 5)
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
                    session = await context.RecordAsync(session, new Turn().Saying(session.IsPaused
                        ? "Your place in the lesson is kept. There is no hurry."
                        : "Your lesson is waiting for you. Pick it up where you left off whenever you like."));
                    entry = session.Next;
                }
            }
        }

        return (session, entry);
    }

    /// <summary>
    /// An event that came while the history was being exchanged for a fresh one may be lost on the way (durabletask-dotnet issue 387). What it
    /// would have said is in the inbox.
    /// </summary>
    public static async Task<SessionState> LookIntoInboxAsync(this TaskOrchestrationContext context, SessionState session) =>
        session is { Next: null, FormatVersion: >= 4 } ? session with { Next = await context.ReadInboxAsync(session) } : session;

    /// <summary>Finds the ways through the lesson and settles on one: the tutor's choice, or the learner's.</summary>
    public static async Task<(SessionState Session, Turn Turn)> FindPathAsync(this TaskOrchestrationContext context, SessionState session)
    {
        (session, var turn) = await context.FindPathsAsync(session);
        if (session.HasEnded)
            return (session, turn);
        if (session.Setup.PathSelection == PathSelection.Auto)
            return (session, turn);

        session = session with { SelectedPathId = null, PathReason = null };
        session = await context.RecordAsync(session with { Status = SessionStatus.AwaitingPath }, turn);
        while (true)
        {
            (session, var entry) = await context.WaitForStudentAsync(session);
            if (entry is null or { Kind: InboxKind.Cancellation })
                return (await context.EndAsync(session, entry), new Turn());
            session = session.Taking(entry);
            turn = new Turn { Entry = entry };
            if (entry.Kind == InboxKind.PathChoice && session.Paths.Any(path => path.Id == entry.Text))
                return (session with { SelectedPathId = entry.Text, PathReason = "The learner chose it." }, turn);
            session = await context.RecordAsync(session, turn);
        }
    }

    private static async Task<(SessionState Session, Turn Turn)> FindPathsAsync(this TaskOrchestrationContext context, SessionState session)
    {
        var turn = new Turn();
        for (var waits = 0; ;)
        {
            try
            {
                var generated = await context.GeneratePathsAsync(session);
                session = session with { Paths = generated.Paths, SelectedPathId = generated.PreferredId, PathReason = generated.Reason };
                return (session, (turn with { Paths = generated.Paths }).WithRun(generated.Run));
            }
            catch (TaskFailedException failure) when (session.CanWaitForModel(failure))
            {
                (session, turn) = await context.WaitForModelAsync(session, turn, failure, waits++);
                if (session.HasEnded)
                    return (session, turn);
            }
        }
    }

    /// <summary>Appends the turn to the session's story. What has come in meanwhile is taken along.</summary>
    public static async Task<SessionState> RecordAsync(this TaskOrchestrationContext context, SessionState session, Turn turn)
    {
        var record = turn.ToRecord(session, context.CurrentUtcDateTime);
        var next = await context.CallActivityAsync<InboxEntry?>(nameof(RecordTurn), record, s_store);
        context.SetCustomStatus(new SessionSignal(session.Status, session.Turn));
        return session with { Next = next };
    }

    /// <summary>Ends the session because it was asked to, or because nobody came back.</summary>
    public static Task<SessionState> EndAsync(this TaskOrchestrationContext context, SessionState session, InboxEntry? cancellation) =>
        cancellation is null
            ? context.RecordAsync(session with { Status = SessionStatus.Expired, Turn = session.Turn + 1, Open = null }, new Turn().Saying("The session has expired."))
            : context.RecordAsync(
                session.Taking(cancellation) with { Status = SessionStatus.Cancelled, Open = null },
                new Turn { Entry = cancellation }.Saying("The session was ended."));

    public static Task<SessionState> FailAsync(this TaskOrchestrationContext context, SessionState session, TaskFailedException failure) =>
        context.RecordAsync(
            session with { Status = SessionStatus.Failed, Turn = session.Turn + 1, InterventionReason = failure.FailureDetails.ErrorMessage },
            new Turn().Saying("Something went wrong on our side. Your teacher has been told."));

    public static Task<InboxEntry?> ReadInboxAsync(this TaskOrchestrationContext context, SessionState session) =>
        context.CallActivityAsync<InboxEntry?>(nameof(ReadInbox), new InboxQuery(session.Setup.SessionId, session.LastTaken), s_store);
}
