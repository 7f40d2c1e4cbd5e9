using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>Puts what teachers write into sessions, whether these are under way or have ended.</summary>
public sealed class TeacherEntries(ISessionStore store, TurnWaiting waiting, AfterEnd afterEnd, TimeProvider clock)
{
    /// <summary>A note of the teacher who sends a request, with an id of its own.</summary>
    public TeacherNote NoteOf(HttpRequest request, JudgementCorrection? correction = null) =>
        new(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), Caller.Of(request).Name ?? "teacher", correction);

    /// <summary>Keeps an entry and waits until the session has taken it.</summary>
    /// <param name="replyId">The entry that was kept under it before is the one that holds.</param>
    /// <returns>The entry that holds, and its turn; no turn when the caller should come back later.</returns>
    public async Task<(InboxEntry Entry, TurnRecord? Turn)> PutAsync(
        DurableTaskClient client,
        StoredSession session,
        TeacherEntry put,
        string replyId,
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(put);
        var id = session.Setup.SessionId;
        var entry = await store.AcceptAsync(id, put.Kind, replyId, put.Text, cancellation, teacher: put.Note);
        if (!session.HasEnded)
        {
            try
            {
                return (entry, await waiting.WaitAsync(client, session, entry, request, cancellation));
            }
            catch (Web.ProblemException) when (!cancellation.IsCancellationRequested)
            {
                // It has ended meanwhile, with the entry not taken.
            }
        }

        await afterEnd.TakeAsync(id, cancellation);
        return (entry, await store.WaitForTurnAsync(id, entry.Sequence, TimeSpan.Zero, cancellation));
    }
}

/// <summary>What a teacher puts into a session.</summary>
public sealed record TeacherEntry(InboxKind Kind, string Text, TeacherNote Note);
