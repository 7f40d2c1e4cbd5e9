using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class GetStatus(ISessionStore store)
{
    private const int TurnsAtOnce = 500;

    /// <summary>The latest agent runs; the logs endpoint has them all.</summary>
    private const int MostLogs = 50;

    [Function(nameof(GetStatus))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Session)]
    [ApiOperation("All about a session", Answer = typeof(StatusAnswer), Problems = [404])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sessions/{id}/status")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
            var turns = new List<TurnRecord>();
            while (
                await store.ReadTurnsAsync(id, turns.Count == 0 ? 0 : turns[^1].Turn + 1, TurnsAtOnce, cancellation) is { Count: > 0 } more
            )
                turns.AddRange(more);
            var hints = await store.ReadHintsAsync(id, cancellation);
            var answer = Answer(session, turns, SessionRestoration.Steps(turns), hints);
            return ApiJson.Ok(Caller.Of(request).IsLearner ? answer.ForLearner() : answer, SessionApiJson.Web.StatusAnswer);
        });

    private static StatusAnswer Answer(
        StoredSession session,
        List<TurnRecord> turns,
        IReadOnlyList<PlanStep> steps,
        IReadOnlyList<GivenHint> hints
    )
    {
        var setup = session.Setup;
        var summary = turns.Count == 0 ? session.Summary : turns[^1].Summary;
        var current = summary.Plan is null ? null : new StudyPlan { TodoList = [.. steps], Metadata = summary.Plan }.CurrentStep;
        var loop = turns.LastOrDefault(turn => turn.FeedbackLoop is not null)?.FeedbackLoop;
        var asked = summary.QuestionsAsked;
        return new StatusAnswer(
            setup.SessionId,
            summary.Status,
            setup.CreatedAt,
            summary.LastUpdatedAt,
            summary.Plan is null ? null : new StudyPlanAnswer(steps, summary.Plan),
            new SessionProgressAnswer(
                summary.StepsCompleted,
                summary.StepsTotal,
                asked,
                asked == 0 ? 0 : Math.Round((double)summary.QuestionsCorrect / asked, 4)
            ),
            current,
            current is null ? null : steps.ToList().FindIndex(step => step.StepId == current.StepId),
            SessionStory.Notes(turns),
            SessionStory.Conversation(turns, hints),
            [.. turns.SelectMany(SessionStory.Logs).TakeLast(MostLogs)],
            new FeedbackLoopAnswer(loop?.RetryCount ?? 0, loop?.ReviewerNotes, loop?.IsBypassed ?? false),
            summary.Status == SessionStatus.NeedsIntervention,
            summary.InterventionReason,
            PathAnswer.Of(turns.Find(turn => turn.Paths.Count > 0)?.Paths ?? []),
            summary.SelectedPathId,
            summary.PathReason,
            summary.Status.IsEnd() || turns is [.., { Evaluation.IsPause: true }]
                ? null
                : NextAnswer.Of(turns.LastOrDefault(turn => turn.Message is not null)?.Message),
            SessionStory.Usage(turns)
        );
    }
}
