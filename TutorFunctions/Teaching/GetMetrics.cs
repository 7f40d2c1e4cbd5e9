using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Stores;
using TutorFunctions.Web;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Teaching;

public sealed class GetMetrics(ISessionFigures figures, IModelSpending spending, TimeProvider clock)
{
    [Function(nameof(GetMetrics))]
    [ApiOperation("Figures over all sessions", Answer = typeof(MetricsAnswer))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "metrics/summary")] HttpRequest request, CancellationToken cancellation) => ProblemGuard.RunAsync(async () =>
    {
        var agents = await spending.ByAgentAsync(cancellation);
        var today = await spending.OfDayAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation);
        return ApiJson.Ok(MetricsAnswer.Of(await figures.ReadAsync(cancellation), agents, today), ApiJson.Web.MetricsAnswer);
    });
}
