using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access.Audit;

/// <summary>
/// Notes each request that was let in with a key. What learners do by their own links is in their sessions, and is not noted.
/// </summary>
public sealed class AuditRecorder(IAuditLog log, TimeProvider clock)
{
    /// <param name="http">The request.</param>
    /// <param name="operation">The method and the route.</param>
    /// <param name="id">What the route names by <c>id</c>.</param>
    public void Note(HttpContext http, string operation, string? id, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.IsLearner)
            return;
        var entry = new AuditEntry(clock.GetUtcNow().UtcDateTime, caller.Role, caller.Name!, caller.KeyId, operation)
        {
            // Routing leaves a slash in an id as it was sent.
            Subject = Unescaped(http.GetRouteValue("learner") as string ?? id ?? Asked(http)),
        };

        // A change is noted in its own transaction. A read is noted as it is answered, since the store would wait for the note's commit.
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            log.Append(entry);
            return;
        }

        http.Response.OnStarting(
            static state =>
            {
                var (log, entry) = ((IAuditLog, AuditEntry))state;
                log.Append(entry);
                return Task.CompletedTask;
            },
            (log, entry)
        );
    }

    private static string? Unescaped(string? id) => id?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <returns>The learner whose list is asked for; null when it is everybody's.</returns>
    private static string? Asked(HttpContext http) =>
        http.Request.Query["learner_id"].ToString() is { Length: > 0 } learner ? learner : null;
}
