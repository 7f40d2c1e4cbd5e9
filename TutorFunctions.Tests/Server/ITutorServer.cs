using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TutorFunctions.Tests.Server;

/// <summary>The real server behind real HTTP, in this process or in one of its own.</summary>
public interface ITutorServer
{
    HttpClient Http { get; }
}

public static class ServerCalls
{
    public static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        this ITutorServer server,
        HttpMethod method,
        string path,
        object? body = null,
        CancellationToken cancellation = default
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await server.Http.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return (response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone());
    }

    public static Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(
        this ITutorServer server,
        string path,
        object body,
        CancellationToken cancellation = default
    ) => server.SendAsync(HttpMethod.Post, path, body, cancellation);

    public static Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(this ITutorServer server, string path) =>
        server.SendAsync(HttpMethod.Get, path);

    public static async Task<JsonElement> ImportAsync(this ITutorServer server, byte[] archive)
    {
        using var content = new ByteArrayContent(archive);
        content.Headers.ContentType = new("application/zip");
        using var response = await server.Http.PostAsync("/courses/import?format=oatutor", content);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
