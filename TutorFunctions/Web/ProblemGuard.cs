using Microsoft.AspNetCore.Http;
using TutorFunctions.Stores;

namespace TutorFunctions.Web;

/// <summary>Runs an endpoint's code and turns what it throws on purpose into a problem.</summary>
internal static class ProblemGuard
{
    public static async Task<IResult> RunAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (ProblemException problem)
        {
            var errors = problem.Errors is null ? null : new Dictionary<string, object?> { ["errors"] = problem.Errors };
            return Results.Problem(problem.Message, statusCode: problem.Status, title: problem.Title, extensions: errors);
        }
        catch (UnknownSessionException gone)
        {
            return Results.Problem(gone.Message, statusCode: 404, title: "There is no such session");
        }
    }
}
