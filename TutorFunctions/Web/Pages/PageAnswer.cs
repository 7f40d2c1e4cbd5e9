using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace TutorFunctions.Web.Pages;

/// <summary>Sends a file of the pages, with what keeps a page from being misused and what lets a browser keep it.</summary>
internal static class PageAnswer
{
    /// <summary>A page's own name stays the same when it changes, so a browser has to ask whether it did.</summary>
    private const string AskEachTime = "no-cache";

    /// <summary>A year; the name changes with the content.</summary>
    private const string KeepForGood = "public, max-age=31536000, immutable";

    public static IResult Page(HttpRequest request, PageFile file, EmbeddingOrigins embedding)
    {
        Protect(request.HttpContext.Response, embedding);
        return Send(request, file, AskEachTime);
    }

    public static IResult Asset(HttpRequest request, PageFile file)
    {
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return Send(request, file, KeepForGood);
    }

    /// <summary>Scripts, styles and everything else from this server only, none of it inline; shown inside named sites only.</summary>
    public static void Protect(HttpResponse response, EmbeddingOrigins embedding)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
                + $"form-action 'none'; base-uri 'none'; frame-ancestors {embedding.Sources}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private static IResult Send(HttpRequest request, PageFile file, string caching)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = caching;
        headers.Vary = HeaderNames.AcceptEncoding;
        var encoding = file.Encodings.FirstOrDefault(encoding => IsTaken(request, encoding.Name));
        if (encoding is not null)
            headers.ContentEncoding = encoding.Name;
        var path = file.Path + encoding?.Ending;
        return Results.File(path, file.Type, entityTag: Tag(path));
    }

    private static bool IsTaken(HttpRequest request, string encoding) =>
        request
            .GetTypedHeaders()
            .AcceptEncoding.Any(taken => taken.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && taken.Quality is not 0);

    private static EntityTagHeaderValue Tag(string path)
    {
        var file = new FileInfo(path);
        return new(string.Create(CultureInfo.InvariantCulture, $"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\""));
    }
}
