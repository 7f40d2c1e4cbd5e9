using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Learners;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>A learner says that a judgement is wrong: a teacher is told, with the question, the reply and the judgement.</summary>
public sealed class ReportJudgement(
    ISessionStore store,
    IAlertStore alerts,
    IClassStore classes,
    IClassFigures figures,
    TimeProvider clock
)
{
    /// <summary>How often learners must dispute the judgement of a question before its author is to look at it.</summary>
    private const int Repeated = 3;

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("reason", 2000, "Why it is wrong, in the learner's words.").Required(),
    ];

    [Function(nameof(ReportJudgement))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Session)]
    [ApiOperation(
        "Say that a judgement is wrong; the same turn again changes nothing",
        Answer = typeof(ReportAnswer),
        Body = nameof(s_body),
        Problems = [404, 409]
    )]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sessions/{id}/turns/{turn}/report")] HttpRequest request,
        string id,
        string turn,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var reason = (await RequestBody.ReadAsync(request, s_body, cancellation)).TheText("reason");
            var (asked, judged) = await JudgedTurn.FindAsync(store, id, turn, cancellation);
            var session = await store.FindAsync(id, cancellation) ?? throw new UnknownSessionException(id);
            var alertId = string.Create(CultureInfo.InvariantCulture, $"{id}.{judged.Turn}.report");
            var isNew = await alerts.FindAsync(alertId, cancellation) is null;
            var now = clock.GetUtcNow().UtcDateTime;
            var text = Text(await JudgedTurn.QuestionAsync(store, asked, cancellation), judged, reason);
            await alerts.RaiseAsync(id, new TurnAlert(alertId, "disputed", text), now, cancellation);
            if (isNew && session.Setup.LearnerId is { } learner)
                await TellClassesAsync(session.Setup, learner, judged, asked.Summary.Open, alertId, text, now, cancellation);
            return ApiJson.Ok(new ReportAnswer(id, judged.Turn, alertId), ClassApiJson.Web.ReportAnswer);
        });

    private async Task TellClassesAsync(
        SessionSetup setup,
        string learner,
        TurnRecord judged,
        OpenQuestion? question,
        string alertId,
        string text,
        DateTime now,
        CancellationToken cancellation
    )
    {
        foreach (var classId in await classes.ListOfLearnerAsync(learner, cancellation))
        {
            await figures.TellAsync(
                classId,
                new ClassEvent(alertId, "disputed", now, learner, setup.SessionId, text, alertId),
                cancellation
            );
            if (question is not null)
                await CountAsync(classId, setup, judged, question, now, cancellation);
        }
    }

    /// <summary>Counts that the question is disputed; where that repeats, its author is to look at it.</summary>
    private async Task CountAsync(
        string classId,
        SessionSetup setup,
        TurnRecord judged,
        OpenQuestion question,
        DateTime now,
        CancellationToken cancellation
    )
    {
        // The reply may not have been counted in the class yet.
        var item = new ItemInClass
        {
            Item = SkillKey.Of(setup.CourseId, setup.SkillScope, question.ItemId),
            CourseId = setup.CourseId,
            LessonId = setup.SkillScope,
            ItemId = question.ItemId,
            Skill = SkillKey.Of(setup.CourseId, setup.SkillScope, question.ConceptId),
            Seed = question.Seed,
        };
        var changed = await figures.ChangeItemAsync(
            classId,
            item,
            static one => one with { Disputed = one.Disputed + 1 },
            cancellation
        );
        if (changed?.Disputed != Repeated)
            return;
        var alert = new TurnAlert(
            string.Create(CultureInfo.InvariantCulture, $"{setup.SessionId}.{judged.Turn}.question"),
            "hard_question",
            $"{Repeated} learners say that answers to question {question.ItemId} of {setup.LessonId} are judged wrongly. Its author "
                + "should look at what it accepts."
        );
        await alerts.RaiseAsync(setup.SessionId, alert, now, cancellation);
    }

    private static string Text(string? question, TurnRecord judged, string reason) =>
        $"The learner says that the judgement in turn {judged.Turn} is wrong: \"{reason}\" Asked: \"{question}\" "
        + $"Replied: \"{judged.Entry!.Text}\" Judged: {judged.Evaluation!.AnswerEvaluation.Name()}. "
        + judged.Evaluation.Feedback;
}

public sealed record ReportAnswer(string SessionId, int Turn, string AlertId);
