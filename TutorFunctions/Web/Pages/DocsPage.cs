using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Web.Pages;

/// <summary>The page to browse the API with.</summary>
public sealed class DocsPage(EmbeddingOrigins embedding)
{
    [Function(nameof(DocsPage))]
    [AllowsAnyone]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs")] HttpRequest request) =>
        EmbeddedPage.Send(request, "docs.html", embedding);

    [Function("DocsPageAsset")]
    [AllowsAnyone]
    public IResult Asset([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "pages/{name}")] HttpRequest request, string name) =>
        EmbeddedPage.Send(request, name, embedding);
}
