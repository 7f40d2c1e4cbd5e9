using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace TutorFunctions.Web;

public static class Health
{
    /// <summary>Whether the process answers.</summary>
    [Function("Healthz")]
    public static IResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "healthz")] HttpRequest request) =>
        Results.Text("{\"status\":\"healthy\"}", "application/json");
}
