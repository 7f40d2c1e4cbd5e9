using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace TutorFunctions.Web.Pages;

/// <summary>A file that travels inside the assembly, so that it is there when nothing else was built.</summary>
internal static class EmbeddedPage
{
    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        ["missing.html"] = "text/html; charset=utf-8",
        ["docs.html"] = "text/html; charset=utf-8",
        ["docs.css"] = "text/css; charset=utf-8",
        ["docs.js"] = "text/javascript; charset=utf-8",
        ["page.css"] = "text/css; charset=utf-8",
    }.ToFrozenDictionary();

    public static IResult Send(HttpRequest request, string name, EmbeddingOrigins embedding, int status = StatusCodes.Status200OK)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (
            !s_types.TryGetValue(name, out var type)
            || Assembly.GetExecutingAssembly().GetManifestResourceStream($"pages/{name}") is not { } page
        )
            return WrongAddress.Unknown(request);
        var response = request.HttpContext.Response;
        PageAnswer.Protect(response, embedding);
        response.Headers.CacheControl = "no-cache";
        response.StatusCode = status;
        return Results.Stream(page, type);
    }
}
