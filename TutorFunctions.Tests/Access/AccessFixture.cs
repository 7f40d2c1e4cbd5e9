using System.Net;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Access;

/// <summary>A server with a first admin key, and a key or link of each role.</summary>
public sealed class AccessFixture : IAsyncLifetime, IDisposable
{
    public const string AdminKey = "3Jk0qz5tYw8RkVhZ1sX7uLmN4pBcDeFg";

    private readonly TemporaryFolder _folder = new();

    public InProcessServer Server { get; private set; } = null!;

    public string Folder => _folder.Path;

    public string TeacherKey { get; private set; } = null!;

    public string IntegrationKey { get; private set; } = null!;

    /// <summary>A link to the learner ann.</summary>
    public string AnnsLink { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await InProcessServer.StartAsync(
            _folder.Path,
            ("TUTOR_API_KEY", AdminKey),
            ("TUTOR_LEARNER_REQUESTS_PER_SECOND", "10000")
        );
        TeacherKey = (await CreateKeyAsync("teacher")).Key;
        IntegrationKey = (await CreateKeyAsync("integration")).Key;
        AnnsLink = (await CreateLinkAsync(new { learner_id = "ann" })).Code;
    }

    /// <param name="classes">The only classes that it is for; none for a key that is not tied to classes.</param>
    public async Task<(string Id, string Key)> CreateKeyAsync(string role, params string[] classes)
    {
        var made = await OkAsync(HttpMethod.Post, "/keys", new { role, name = $"a {role}", class_ids = classes });
        return (made.GetProperty("key_id").GetString()!, made.GetProperty("key").GetString()!);
    }

    public async Task<(string Id, string Code)> CreateLinkAsync(object link)
    {
        var made = await OkAsync(HttpMethod.Post, "/links", link);
        var url = made.GetProperty("url").GetString()!;
        return (made.GetProperty("link_id").GetString()!, url[(url.IndexOf("code=", StringComparison.Ordinal) + "code=".Length)..]);
    }

    /// <summary>Starts a session by an admin.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> StartSessionAsync(string learnerId)
    {
        var opening = await OkAsync(HttpMethod.Post, "/sessions", new { topic = "Photosynthesis", learner_id = learnerId });
        return opening.GetProperty("session_id").GetString()!;
    }

    public Task<JsonElement> OkAsync(HttpMethod method, string path, object? body = null) => OkAsync(AdminKey, method, path, body);

    public async Task<JsonElement> OkAsync(string key, HttpMethod method, string path, object? body = null)
    {
        var (status, answer) = await SendAsync(key, method, path, body);
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string? key, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body),
        };
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        using var response = await Server.Http.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        if (response.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/problem+json"))
            return (response.StatusCode, default);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonDocument.Parse(text).RootElement.Clone());
    }

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}
