using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Web.Pages;

/// <summary>The pages of students, teachers and authors, and the files that they load.</summary>
public sealed class PageEndpoints(PageFiles files, EmbeddingOrigins embedding)
{
    /// <summary>
    /// The address "/". The Functions host puts the function's name in place of an empty route, so it is a part that may only be empty.
    /// </summary>
    [Function("HomePage")]
    [AllowsAnyone]
    public static IResult Home(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{nothing:maxlength(0)?}")] HttpRequest request
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        return Results.Redirect($"/learn{request.QueryString}");
    }

    [Function("StudentPage")]
    [AllowsAnyone]
    public IResult Learn([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learn")] HttpRequest request) => Page(request, "learn");

    [Function("TeacherPage")]
    [AllowsAnyone]
    public IResult Teach([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "teach")] HttpRequest request) => Page(request, "teach");

    [Function("AuthorPage")]
    [AllowsAnyone]
    public IResult Author([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "author")] HttpRequest request) =>
        Page(request, "author");

    [Function("PageAsset")]
    [AllowsAnyone]
    public IResult Asset([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequest request, string name) =>
        files.Asset(name) is { } file ? PageAnswer.Asset(request, file) : WrongAddress.Unknown(request);

    private IResult Page(HttpRequest request, string name) =>
        files.Page(name) is { } file ? PageAnswer.Page(request, file, embedding)
        : files.IsBuilt ? WrongAddress.Unknown(request)
        : EmbeddedPage.Send(request, "missing.html", embedding, StatusCodes.Status503ServiceUnavailable);
}
