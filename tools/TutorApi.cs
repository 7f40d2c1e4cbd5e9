using System.Text;
using System.Text.Json.Nodes;

namespace TutorFunctions.Tools;

/// <summary>The tutor's HTTP API, as any client has it.</summary>
internal sealed class TutorApi(HttpClient client)
{
    public Task<JsonNode> GetAsync(string path, CancellationToken cancellation) => AnsweredAsync(HttpMethod.Get, path, null, cancellation);

    public Task<JsonNode> PutAsync(string path, JsonObject body, CancellationToken cancellation) =>
        AnsweredAsync(HttpMethod.Put, path, body, cancellation);

    public Task<JsonNode> PostAsync(string path, JsonObject? body, CancellationToken cancellation) =>
        AnsweredAsync(HttpMethod.Post, path, body, cancellation);

    public Task DeleteAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Delete, path, null, cancellation);

    private async Task<JsonNode> AnsweredAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation) =>
        JsonNode.Parse(await SendAsync(method, path, body, cancellation))!;

    /// <exception cref="CommandFailedException">No server answers, or it refuses.</exception>
    private async Task<string> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        try
        {
            using var response = await client.SendAsync(request, cancellation);
            var answer = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode
                ? answer
                : throw new CommandFailedException($"{method} {path} was answered {(int)response.StatusCode}: {answer}");
        }
        catch (HttpRequestException error)
        {
            throw new CommandFailedException($"No server answers at {client.BaseAddress}: {error.Message}", error);
        }
    }
}
