using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>
/// A teacher corrects how a reply was judged. A judgement has a version, the number of its corrections: a correction takes the next one, so
/// that of two at once the later finds the earlier, and sees it in the answer.
/// </summary>
public sealed class CorrectJudgement(ISessionStore store, TeacherEntries entries)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField
            .Choice(
                "evaluation",
                [.. Enum.GetValues<AnswerEvaluation>().Select(AnswerEvaluations.Name)],
                "How the reply is to count; n/a for no answer at all."
            )
            .Required(),
        BodyField.Text("note", 2000, "Why, for other teachers and the lesson's author."),
    ];

    [Function(nameof(CorrectJudgement))]
    [Allows(Role.Teacher, Of = Resource.Session)]
    [ApiOperation(
        "Correct how a reply was judged; evidence, figures and plan follow",
        Answer = typeof(JudgementAnswer),
        Body = nameof(s_body),
        Pending = typeof(PendingAnswer),
        Problems = [404, 409, 412]
    )]
    [ApiParameter("If-Match", "The judgement's version, as ETag gave it: 412 when somebody has corrected it since.", IsHeader = true)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "sessions/{id}/turns/{turn}/judgement")] HttpRequest request,
        string id,
        string turn,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            var (asked, judged) = await JudgedTurn.FindAsync(store, id, turn, cancellation);
            if (asked.Summary.Open is not { } question)
                throw new ProblemException(409, "No question was open", $"The reply in turn {turn} answers no question.");
            var wanted = Version(request);
            var note = entries.NoteOf(
                request,
                new JudgementCorrection(
                    judged.Turn,
                    judged.Evaluation!.AnswerEvaluation,
                    Verdict(body.TheText("evaluation")),
                    question with
                    {
                        Written = null,
                    },
                    judged.Entry!.HintsTaken
                )
            );
            var put = new TeacherEntry(InboxKind.Correction, body.Text("note") ?? string.Empty, note);
            for (var version = wanted ?? await CountAsync(id, judged.Turn, cancellation); ; version++)
            {
                var replyId = string.Create(CultureInfo.InvariantCulture, $"judgement/{judged.Turn}/{version}");
                var (entry, taken) = await entries.PutAsync(client, session, put, replyId, request, cancellation);
                if (entry.Teacher?.Id != note.Id && wanted is null)
                    continue;
                var history = await HistoryAsync(id, judged.Turn, cancellation);
                request.HttpContext.Response.Headers.ETag = $"\"{history.Count}\"";
                if (entry.Teacher?.Id != note.Id || (wanted is { } expected && expected > history.Count))
                    throw Changed(judged.Turn, history);
                return taken is null
                    ? await store.PendingAsync(request.HttpContext.Response, id, entry, cancellation)
                    : ApiJson.Ok(JudgementAnswer.Of(judged, history), SessionApiJson.Web.JudgementAnswer);
            }
        });

    private async Task<int> CountAsync(string id, int turn, CancellationToken cancellation) =>
        (await HistoryAsync(id, turn, cancellation)).Count;

    /// <summary>The turns that corrected a judgement, the earliest first.</summary>
    private async Task<List<TurnRecord>> HistoryAsync(string id, int turn, CancellationToken cancellation) =>
        [
            .. (await store.ReadTurnsAsync(id, turn + 1, int.MaxValue, cancellation)).Where(later =>
                later.Entry?.Teacher?.Correction?.Turn == turn
            ),
        ];

    /// <exception cref="ProblemException">422 when it is no version.</exception>
    private static int? Version(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString().Trim('"', ' ');
        return text.Length == 0 || text == "*" ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
            : throw new ProblemException(422, "There is no such version", $"If-Match is '{text}'; versions are whole numbers.");
    }

    private static AnswerEvaluation Verdict(string name) =>
        Enum.GetValues<AnswerEvaluation>().Single(verdict => verdict.Name() == name);

    private static ProblemException Changed(int turn, List<TurnRecord> history) =>
        new(
            412,
            "Somebody has corrected it since",
            history is [.., { Entry.Teacher: { By: var by, Correction.To: var to } }]
                ? $"Turn {turn} was judged {to.Name()} by {by}; the version is {history.Count} now. "
                    + "Look at it, then send yours with it."
                : $"The judgement of turn {turn} has the version 0."
        );
}

/// <param name="Version">How often it was corrected; what If-Match names.</param>
/// <param name="Evaluation">How the reply counts now.</param>
/// <param name="Tutors">How the tutor had judged it.</param>
/// <param name="Corrections">All corrections, the earliest first; the last one counts.</param>
/// <param name="PlanChanged">Whether the plan changed by the last one; not where the step is finished, or no longer in the plan.</param>
public sealed record JudgementAnswer(
    string SessionId,
    int Turn,
    int Version,
    string Reply,
    AnswerEvaluation Evaluation,
    AnswerEvaluation Tutors,
    double TutorsScore,
    IReadOnlyList<CorrectionAnswer> Corrections,
    bool PlanChanged,
    SessionStatus SessionStatus
)
{
    public static JudgementAnswer Of(TurnRecord judged, IReadOnlyList<TurnRecord> history)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(history);
        var corrections = history.Select(CorrectionAnswer.Of).ToList();
        return new(
            judged.SessionId,
            judged.Turn,
            corrections.Count,
            judged.Entry!.Text,
            corrections.Count == 0 ? judged.Evaluation!.AnswerEvaluation : corrections[^1].Evaluation,
            judged.Evaluation!.AnswerEvaluation,
            judged.Evaluation.Score,
            corrections,
            history.Count > 0 && history[^1].Steps.Count > 0,
            history.Count > 0 ? history[^1].Summary.Status : judged.Summary.Status
        );
    }
}

/// <param name="By">Who corrected it.</param>
/// <param name="Turn">The turn in which the session took the correction.</param>
public sealed record CorrectionAnswer(AnswerEvaluation Evaluation, string By, string? Note, DateTime At, int Turn)
{
    public static CorrectionAnswer Of(TurnRecord turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var note = turn.Entry!.Teacher!;
        return new(note.Correction!.To, note.By, turn.Entry.Text.Length == 0 ? null : turn.Entry.Text, turn.Entry.ReceivedAt, turn.Turn);
    }
}
