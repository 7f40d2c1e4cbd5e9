using Microsoft.DurableTask;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>How an orchestration tells its story.</summary>
internal static class SessionRecord
{
    /// <summary>Appends the turn to the session's story. What has come in meanwhile is taken along.</summary>
    public static async Task<SessionState> RecordAsync(this TaskOrchestrationContext context, SessionState session, Turn turn)
    {
        var record = turn.ToRecord(session, context.CurrentUtcDateTime);
        var next = await context.CallActivityAsync<InboxEntry?>(nameof(RecordTurn), record, StoreCalls.Options);
        context.SetCustomStatus(new SessionSignal(session.Status, session.Turn));
        return session with { Next = next };
    }

    /// <summary>Ends the session because it was asked to, or because nobody came back.</summary>
    public static Task<SessionState> EndAsync(this TaskOrchestrationContext context, SessionState session, InboxEntry? cancellation) =>
        cancellation is null
            ? context.RecordAsync(
                session with
                {
                    Status = SessionStatus.Expired,
                    Turn = session.Turn + 1,
                    Open = null,
                },
                new Turn().Saying("The session has expired.")
            )
            : context.RecordAsync(
                session.Taking(cancellation) with
                {
                    Status = SessionStatus.Cancelled,
                    Open = null,
                },
                new Turn { Entry = cancellation }.Saying("The session was ended.")
            );

    /// <summary>Takes what came in after the end: what a teacher wrote is recorded, a reply that came too late is passed over.</summary>
    public static Task<SessionState> AfterEndAsync(this TaskOrchestrationContext context, SessionState session, InboxEntry entry)
    {
        if (!entry.IsFromTeacher)
            return Task.FromResult(session with { LastTaken = entry.Sequence, Next = null });
        var (taken, turn) = session.Taking(entry).AfterEnd(new Turn { Entry = entry, Before = session.Plan });
        return context.RecordAsync(taken, turn);
    }

    public static Task<SessionState> FailAsync(this TaskOrchestrationContext context, SessionState session, TaskFailedException failure) =>
        context.RecordAsync(
            session with
            {
                Status = SessionStatus.Failed,
                Turn = session.Turn + 1,
                InterventionReason = failure.FailureDetails.ErrorMessage,
            },
            new Turn().Saying("Something went wrong on our side. Your teacher has been told.")
        );
}
