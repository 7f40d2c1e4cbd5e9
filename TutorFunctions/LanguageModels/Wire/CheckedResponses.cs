using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>
/// Looks at every body that a model server sends before the client library does: it is read up to a limit, and what the protocol knows of
/// it is handed on, in the protocol's own form. So the library meets nothing that it does not know, however odd a server is.
/// </summary>
internal sealed class CheckedResponses(HttpMessageHandler server) : DelegatingHandler(server)
{
    private const int LongestRefusal = 64 * 1024;
    private const int LongestAnswer = 4 * 1024 * 1024;

    /// <summary>256 vectors of 3,072 numbers, each written out with its digits, take some 20 MB.</summary>
    private const int LongestEmbeddings = 32 * 1024 * 1024;

    /// <exception cref="HttpRequestException">It is no answer of the protocol, or too long for one, or breaks off.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            response.Content = response.IsSuccessStatusCode
                ? await AnswerAsync(request.RequestUri?.AbsolutePath ?? string.Empty, response.Content, cancellationToken)
                : new ByteArrayContent((await ReadAsync(response.Content, LongestRefusal, cancellationToken)).Body);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<HttpContent> AnswerAsync(string path, HttpContent content, CancellationToken cancellation)
    {
        var isEmbedding = path.EndsWith("/embeddings", StringComparison.Ordinal);
        var limit = isEmbedding ? LongestEmbeddings : LongestAnswer;
        var (body, isWhole) = await ReadAsync(content, limit, cancellation);
        if (!isWhole)
            throw new HttpRequestException($"The server's answer is longer than {limit / (1024 * 1024)} MB.");
        using var json = Parse(body);
        var rewritten = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(rewritten))
        {
            if (isEmbedding)
                EmbeddingEnvelope.Rewrite(json.RootElement, writer);
            else if (path.EndsWith("/moderations", StringComparison.Ordinal))
                ModerationEnvelope.Rewrite(json.RootElement, writer);
            else if (path.EndsWith("/responses", StringComparison.Ordinal))
                ResponseEnvelope.Rewrite(json.RootElement, writer);
            else
                ChatEnvelope.Rewrite(json.RootElement, writer);
        }

        rewritten.Position = 0;
        return new StreamContent(rewritten) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    private static JsonDocument Parse(byte[] body)
    {
        try
        {
            var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF');
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonEscapes.Paired(text)), isFinalBlock: true, default);
            var json = JsonDocument.ParseValue(ref reader);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
        }
        catch (JsonException error)
        {
            throw new HttpRequestException($"What the server sent is no JSON: {error.Message}", error);
        }

        throw new HttpRequestException("What the server sent is no JSON object.");
    }

    private static async Task<(byte[] Body, bool IsWhole)> ReadAsync(HttpContent content, int limit, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellation);
            var read = new MemoryStream();
            var part = new byte[16 * 1024];
            int count;
            while ((count = await stream.ReadAsync(part, cancellation)) > 0)
            {
                read.Write(part, 0, Math.Min(count, limit - (int)read.Length));
                if (read.Length == limit)
                    return (read.ToArray(), false);
            }

            return (read.ToArray(), true);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw new HttpRequestException($"The server's answer breaks off: {error.Message}", error);
        }
    }
}
