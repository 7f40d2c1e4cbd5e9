using TutorFunctions.Sessions.Endpoints;
using TutorFunctions.Web.Body;

namespace TutorFunctions.Lms;

/// <summary>
/// A reply that an LMS delivers: <c>{ type: "student.replied", data: { session_id, reply, reply_id } }</c>, plain or as a CloudEvent.
/// </summary>
/// <param name="ReplyId">The sender's own id of the reply; null when it gives none.</param>
internal sealed record LmsMessage(string SessionId, string Reply, string? ReplyId)
{
    public static readonly IReadOnlyList<BodyField> Fields =
    [
        BodyField
            .Text("type", 200, "student.replied, or a CloudEvents type that ends in it; messages of other types are left alone.")
            .Required(),
        BodyField
            .Object(
                "data",
                "The reply.",
                BodyField.Text("session_id", 100, "The session.").Required(),
                BodyField.Text("reply", ReplyToSession.LongestReply, "What the learner says.").Required(),
                BodyField.Text("reply_id", 200, "The sender's own id of the reply.")
            )
            .Required(),
    ];

    private const string StudentReplied = "student.replied";

    /// <returns>Null for a message of another type, which is well received and left alone.</returns>
    /// <exception cref="Web.ProblemException">The body is not such a message.</exception>
    public static LmsMessage? Read(ReadOnlyMemory<byte> body)
    {
        var type = RequestBody.Read(body, [Fields[0]]).TheText("type");

        // CloudEvents types are often prefixed with the sender's domain.
        if (type != StudentReplied && !type.EndsWith("." + StudentReplied, StringComparison.Ordinal))
            return null;
        var data = RequestBody.Read(body, Fields).Object("data");
        return new LmsMessage(data.TheText("session_id"), data.TheText("reply"), data.Text("reply_id"));
    }
}
