using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Stores;
using TutorFunctions.Web;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class GetStatus(ISessionStore store)
{
    /// <summary>Turns told in full; the logs endpoint has the rest.</summary>
    private const int MostTurns = 1000;
    private const int MostLogs = 50;

    [Function(nameof(GetStatus))]
    [ApiOperation("All about a session", Answer = typeof(StatusAnswer), Problems = [404])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "sessions/{id}/status")] HttpRequest request,
        string id,
        CancellationToken cancellation) => ProblemGuard.RunAsync(async () =>
    {
        var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
        var turns = await store.ReadTurnsAsync(id, 0, MostTurns, cancellation);
        var steps = await store.ReadStepsAsync(id, cancellation);
        return ApiJson.Ok(Answer(session, turns, steps), ApiJson.Web.StatusAnswer);
    });

    private static StatusAnswer Answer(StoredSession session, IReadOnlyList<TurnRecord> turns, IReadOnlyList<PlanStep> steps)
    {
        var (setup, summary) = session;
        var current = summary.Plan is null ? null : new StudyPlan { TodoList = [.. steps], Metadata = summary.Plan }.CurrentStep;
        var loop = turns.LastOrDefault(turn => turn.FeedbackLoop is not null)?.FeedbackLoop;
        var asked = summary.QuestionsAsked;
        return new StatusAnswer(
            setup.SessionId, summary.Status, setup.CreatedAt, summary.LastUpdatedAt,
            summary.Plan is null ? null : new StudyPlanAnswer(steps, summary.Plan),
            new SessionProgressAnswer(summary.StepsCompleted, summary.StepsTotal, asked, asked == 0 ? 0 : Math.Round((double)summary.QuestionsCorrect / asked, 4)),
            current, current is null ? null : steps.ToList().FindIndex(step => step.StepId == current.StepId),
            SessionStory.Notes(turns), SessionStory.Conversation(turns), [.. turns.SelectMany(SessionStory.Logs).TakeLast(MostLogs)],
            new FeedbackLoopAnswer(loop?.RetryCount ?? 0, loop?.ReviewerNotes, loop?.IsBypassed ?? false),
            summary.Status == SessionStatus.NeedsIntervention, summary.InterventionReason,
            PathAnswer.Of(turns.Count == 0 ? [] : turns[0].Paths), summary.SelectedPathId, summary.PathReason,
            session.HasEnded ? null : NextAnswer.Of(turns.LastOrDefault(turn => turn.Message is not null)?.Message));
    }
}
