using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Sessions;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

public sealed class GetMetrics(
    ISessionFigures figures,
    IModelSpending spending,
    INightlyModelStore models,
    NightlySettings nightly,
    TimeProvider clock
)
{
    [Function(nameof(GetMetrics))]
    [Allows(Role.Teacher)]
    [ApiOperation("Figures over all sessions", Answer = typeof(MetricsAnswer))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "metrics/summary")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var agents = await spending.ByAgentAsync(cancellation);
            var today = await spending.OfDayAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation);
            var model = nightly.IsOn ? await models.FindAsync(cancellation) : null;
            return ApiJson.Ok(
                MetricsAnswer.Of(
                    await figures.ReadAsync(cancellation),
                    agents,
                    today,
                    model is null ? null : LearnerModelFigures.Of(model)
                ),
                ClassApiJson.Web.MetricsAnswer
            );
        });
}
