using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Web;

/// <summary>The pages, which travel inside the assembly.</summary>
public static class Pages
{
    private static readonly Dictionary<string, string> s_types = new()
    {
        ["student.html"] = "text/html; charset=utf-8",
        ["docs.html"] = "text/html; charset=utf-8",
        ["docs.css"] = "text/css; charset=utf-8",
        ["docs.js"] = "text/javascript; charset=utf-8",
        ["tutor.css"] = "text/css; charset=utf-8",
        ["tutor.js"] = "text/javascript; charset=utf-8",
    };

    /// <summary>
    /// The address "/". The Functions host puts the function's name in place of an empty route, so it is a part that may only be empty.
    /// </summary>
    [Function("StudentPage")]
    [AllowsAnyone]
    public static IResult Student(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{nothing:maxlength(0)?}")] HttpRequest request
    ) => Send(request, "student.html");

    [Function("DocsPage")]
    [AllowsAnyone]
    public static IResult Docs([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs")] HttpRequest request) =>
        Send(request, "docs.html");

    [Function("PageAsset")]
    [AllowsAnyone]
    public static IResult Asset(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pages/{name}")] HttpRequest request,
        string name
    ) => Send(request, name);

    private static IResult Send(HttpRequest request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (
            !s_types.TryGetValue(name, out var type)
            || Assembly.GetExecutingAssembly().GetManifestResourceStream($"pages/{name}") is not { } page
        )
            return WrongAddress.Unknown(request);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
                + "frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return Results.Stream(page, type);
    }
}
