using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Web.OpenApi;

public static class DescribeApi
{
    private static readonly Lazy<byte[]> s_document = new(static () =>
        Encoding.UTF8.GetBytes(
            OpenApiDocument.Of(typeof(DescribeApi).Assembly).ToJsonString(new JsonSerializerOptions { WriteIndented = true })
        )
    );

    [Function(nameof(DescribeApi))]
    [AllowsAnyone]
    [ApiOperation("This description", MediaType = "application/json")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        Results.Bytes(s_document.Value, "application/json");
}
