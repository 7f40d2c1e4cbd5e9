using System.ClientModel;
using System.Text.Json;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>What a server said when it refused a request.</summary>
/// <param name="Status">The HTTP status; 0 where nothing came back.</param>
/// <param name="Words">
/// Why, in the server's words. What it repeats of the request is no part of them, as every name of a field stands there.
/// </param>
internal sealed record WireRefusal(int Status, string Words)
{
    private const int LongestWords = 4000;

    private static readonly string[] s_reasons = ["message", "msg", "param", "code", "type", "detail", "loc", "error"];

    public static WireRefusal Of(ClientResultException error)
    {
        var body = error.GetRawResponse()?.Content.ToString() ?? string.Empty;
        return new WireRefusal(error.Status, Brief(Reasons(body) is { Length: > 0 } reasons ? reasons : body));
    }

    public bool Names(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Words.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string Reasons(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(JsonEscapes.Paired(body));
            return string.Join(' ', Reasons(json.RootElement));
        }
        catch (JsonException)
        {
            // A refusal in plain words, or in HTML.
            return body;
        }
    }

    private static IEnumerable<string> Reasons(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Reasons),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Where(static field => s_reasons.Contains(field.Name))
                .SelectMany(static field => Reasons(field.Value)),
            _ => [],
        };

    private static string Brief(string words) => words.Length > LongestWords ? words[..LongestWords] : words;
}
