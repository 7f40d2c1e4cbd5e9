using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access.Audit;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access;

/// <summary>
/// Decides before an HTTP function runs whether its caller may have it: 401 without a valid key or link, 403 where the role is not enough,
/// 404 for what is another learner's or another class's, 429 for who asks too often.
/// </summary>
public sealed class Admission(CallerReader callers, CallerLimit limit, Ownerships ownerships, AuditRecorder audit)
{
    private static readonly FrozenDictionary<string, (AllowsAttribute? Allowed, string? Route)> s_functions = HttpFunctions
        .Of(typeof(Admission).Assembly)
        .ToFrozenDictionary(
            static function => function.Method.GetCustomAttribute<FunctionAttribute>()!.Name,
            static function => (RolesOf(function.Method), function.Trigger.Route)
        );

    /// <summary>Lets a caller in, or answers in the function's place.</summary>
    /// <param name="http">The request; a caller that is let in is among its features.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="id">What the route names; null when it names nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The refusal; null when the caller is let in.</returns>
    public async ValueTask<IResult?> RefuseAsync(HttpContext http, string function, string? id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (s_functions[function] is not ({ } allowed, var route))
            return null;
        var (caller, refusal) = await callers.ReadAsync(http.Request, cancellation);
        if (caller is null)
            return Results.Problem(refusal, statusCode: StatusCodes.Status401Unauthorized, title: "A key is needed");
        if ((allowed.Roles & caller.Role) == 0)
            return Results.Problem(
                $"This needs a key of the role {RoleNames.Of(allowed.Roles)}; yours has the role {RoleNames.Of(caller.Role)}.",
                statusCode: StatusCodes.Status403Forbidden,
                title: "The key does not allow this"
            );
        http.Features.Set(caller);
        if (limit.Refuse(http) is { } tooMany)
            return tooMany;

        // A class that is not there is looked for here for everybody, since what is in it is nobody's then.
        if (
            (allowed.Of == Resource.Class || (caller.IsBound && allowed.Of != Resource.None))
            && await RefuseOthersAsync(allowed.Of, id!, caller, cancellation) is { } hidden
        )
            return hidden;
        audit.Note(http, $"{http.Request.Method} {route}", id, caller);
        return null;
    }

    // Null where anyone is let in, which a function has to say: one that says nothing is open to nobody.
    private static AllowsAttribute? RolesOf(MethodInfo function) =>
        function.IsDefined(typeof(AllowsAnyoneAttribute))
            ? null
            : function.GetCustomAttribute<AllowsAttribute>()
                ?? throw new InvalidOperationException(
                    $"{function.DeclaringType}.{function.Name} does not say who may call it: give it [Allows] or [AllowsAnyone]."
                );

    private async Task<IResult?> RefuseOthersAsync(Resource resource, string id, Caller caller, CancellationToken cancellation)
    {
        var refused = await ProblemGuard.RunAsync(async () =>
        {
            await ownerships.CheckAsync(resource, id, caller, cancellation);
            return Results.Empty;
        });
        return refused == Results.Empty ? null : refused;
    }
}
