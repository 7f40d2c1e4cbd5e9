using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Web;

/// <summary>
/// Answers the requests that no other function takes as RFC 9457 problems: 405 where the address takes other methods, 404 elsewhere. The
/// Functions host would send both without a body. It tries functions in the order of their names, so no HTTP function's name may come after
/// this one's.
/// </summary>
public sealed class WrongAddress(IInlineConstraintResolver constraints)
{
    private static readonly IReadOnlyList<(TemplateMatcher Route, IReadOnlyList<TemplatePart> Parameters, string[] Methods)> s_addresses =
    [
        .. from function in HttpFunctions.Of(typeof(WrongAddress).Assembly)
        where function.Method.DeclaringType != typeof(WrongAddress)
        let template = TemplateParser.Parse(function.Trigger.Route!)
        select (new TemplateMatcher(template, []), (IReadOnlyList<TemplatePart>)[.. template.Parameters], function.Trigger.Methods ?? []),
    ];

    /// <summary>What lies under admin and runtime is the Functions host's own.</summary>
    [Function(nameof(WrongAddress))]
    [AllowsAnyone]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*address:regex(^(?!(admin|runtime)(/|$)))}")] HttpRequest request
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var methods = s_addresses
            .Where(address => IsMatch(address.Route, address.Parameters, request))
            .SelectMany(address => address.Methods)
            .Select(method => method.ToUpperInvariant())
            .Distinct()
            .Order()
            .ToList();
        if (methods.Count == 0)
            return Unknown(request);
        request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
        return Results.Problem(
            $"{request.Path} does not take {request.Method}, but {string.Join(" and ", methods)}.",
            statusCode: StatusCodes.Status405MethodNotAllowed,
            title: "The method is not allowed here"
        );
    }

    /// <summary>The problem of an address that there is not.</summary>
    internal static IResult Unknown(HttpRequest request) =>
        Results.Problem(
            $"{request.Path} is no address of this server; /openapi.json lists them.",
            statusCode: StatusCodes.Status404NotFound,
            title: "Nothing is here"
        );

    private bool IsMatch(TemplateMatcher route, IReadOnlyList<TemplatePart> parameters, HttpRequest request)
    {
        var values = new RouteValueDictionary();
        return route.TryMatch(request.Path, values)
            && parameters
                .Where(parameter => values[parameter.Name!] is not null)
                .All(parameter =>
                    parameter.InlineConstraints.All(constraint =>
                        constraints
                            .ResolveConstraint(constraint.Constraint)!
                            .Match(request.HttpContext, null, parameter.Name!, values, RouteDirection.IncomingRequest)
                    )
                );
    }
}
