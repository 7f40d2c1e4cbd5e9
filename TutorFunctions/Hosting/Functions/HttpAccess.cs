using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using TutorFunctions.Access;

namespace TutorFunctions.Hosting.Functions;

/// <summary>
/// Lets a caller in to an HTTP function, or answers in its place. The host's own keys play no part: all triggers are anonymous, so that the
/// same keys open the same addresses wherever the app runs.
/// </summary>
internal sealed class HttpAccess(Admission admission) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var id = context.BindingContext.BindingData.GetValueOrDefault("id") as string;
        if (await admission.RefuseAsync(http, context.FunctionDefinition.Name, id, context.CancellationToken) is { } refusal)
            await refusal.ExecuteAsync(http);
        else
            await next(context);
    }
}
