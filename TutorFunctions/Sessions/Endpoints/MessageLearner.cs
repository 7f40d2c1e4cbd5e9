using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>A teacher writes into a session, under way or ended; the learner sees who wrote.</summary>
public sealed class MessageLearner(ISessionStore store, TeacherEntries entries)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("content", ReplyToSession.LongestReply, "What the learner is to read.").Required(),
        BodyField.Text("message_id", 200, "The sender's own id of the message. The same one again changes nothing."),
    ];

    [Function(nameof(MessageLearner))]
    [Allows(Role.Teacher, Of = Resource.Session)]
    [ApiOperation(
        "Write to the learner in a session",
        Answer = typeof(TeacherMessageAnswer),
        Body = nameof(s_body),
        Pending = typeof(PendingAnswer),
        Problems = [404]
    )]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sessions/{id}/messages")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            var note = entries.NoteOf(request);
            var put = new TeacherEntry(InboxKind.Message, body.TheText("content"), note);
            var (entry, turn) = await entries.PutAsync(
                client,
                session,
                put,
                $"message/{body.Text("message_id") ?? note.Id}",
                request,
                cancellation
            );
            return turn is null
                ? await store.PendingAsync(request.HttpContext.Response, id, entry, cancellation)
                : ApiJson.Ok(TeacherMessageAnswer.Of(turn), SessionApiJson.Web.TeacherMessageAnswer);
        });
}

/// <param name="Role">teacher.</param>
/// <param name="Author">Who wrote it.</param>
public sealed record TeacherMessageAnswer(
    string SessionId,
    int Turn,
    string Role,
    string Author,
    string Content,
    DateTime Timestamp,
    SessionStatus SessionStatus
)
{
    public static TeacherMessageAnswer Of(TurnRecord turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new(
            turn.SessionId,
            turn.Turn,
            "teacher",
            turn.Entry!.Teacher!.By,
            turn.Entry.Text,
            turn.Entry.ReceivedAt,
            turn.Summary.Status
        );
    }
}
