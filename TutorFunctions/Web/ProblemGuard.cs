using Microsoft.AspNetCore.Http;

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
            return Problem(problem.Message, problem.Status, problem.Title, problem.Errors);
        }
        catch (RefusedException refused)
        {
            return Problem(refused.Message, StatusOf(refused.Refusal), refused.Title, refused.Errors);
        }
    }

    private static IResult Problem(string detail, int status, string title, IReadOnlyDictionary<string, string[]>? errors) =>
        Results.Problem(
            detail,
            statusCode: status,
            title: title,
            extensions: errors is null ? null : new Dictionary<string, object?> { ["errors"] = errors }
        );

    private static int StatusOf(Refusal refusal) =>
        refusal switch
        {
            Refusal.NotFound => StatusCodes.Status404NotFound,
            Refusal.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
