using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TutorFunctions.Web;

/// <summary>A JSON body, read field by field; what is wrong is gathered by field and thrown once.</summary>
internal sealed class RequestBody
{
    private readonly JsonElement _json;
    private readonly string _path;
    private readonly Dictionary<string, List<string>> _errors;

    private RequestBody(JsonElement json, string path, Dictionary<string, List<string>> errors)
    {
        _json = json;
        _path = path;
        _errors = errors;
    }

    /// <exception cref="ProblemException">400 when it is not a JSON object, 413 when it is too large, 415 when it does not claim to be JSON.</exception>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            throw new ProblemException(415, "The media type is not supported", "Send the body as application/json.");
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, new JsonDocumentOptions { MaxDepth = 16 }, cancellation);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new RequestBody(document.RootElement.Clone(), string.Empty, [])
                : throw new ProblemException(400, "The body is not JSON as expected", $"Send a JSON object, not {Kind(document.RootElement)}.");
        }
        catch (JsonException error)
        {
            throw new ProblemException(400, "The body is not JSON",
                string.Create(CultureInfo.InvariantCulture, $"Line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1} cannot be read as JSON in UTF-8."));
        }
    }

    public string? Text(string field, int longest, bool isRequired = false)
    {
        if (!TryGet(field, isRequired, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return Wrong<string>(field, $"must be a text, not {Kind(value)}.");
        if (!IsWellFormed(value, out var text))
            return Wrong<string>(field, "holds half of a surrogate pair, which is no text.");
        if (isRequired && string.IsNullOrWhiteSpace(text))
            return Wrong<string>(field, "must not be empty.");
        if (text.Length > longest)
            return Wrong<string>(field, $"is {text.Length} characters long; at most {longest} are taken.");
        return text.Any(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? Wrong<string>(field, "holds control characters; send readable text.")
            : text;
    }

    public int? Whole(string field, int lowest, int highest)
    {
        if (!TryGet(field, false, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
            return Wrong<int?>(field, $"must be a whole number from {lowest} to {highest}.");
        return number < lowest || number > highest ? Wrong<int?>(field, $"is {number}; it must be from {lowest} to {highest}.") : number;
    }

    /// <summary>One of an enum's names in snake case.</summary>
    public T? OneOf<T>(string field)
        where T : struct, Enum
    {
        if (Text(field, 40) is not { } text)
            return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (Name(value) == text)
                return value;
        }

        return Wrong<T?>(field, $"must be one of {string.Join(", ", Enum.GetValues<T>().Select(Name))}.");
    }

    public IReadOnlyList<string> Texts(string field, int most, int longest)
    {
        if (!TryGet(field, false, out var value))
            return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            return Wrong<IReadOnlyList<string>>(field, "must be a list of texts.") ?? [];
        var texts = value.EnumerateArray().Select(item => item.GetString()!).ToList();
        return texts.Count > most || texts.Any(text => text.Length > longest || string.IsNullOrWhiteSpace(text))
            ? Wrong<IReadOnlyList<string>>(field, $"takes at most {most} texts of 1 to {longest} characters.") ?? []
            : texts;
    }

    public RequestBody? Object(string field)
    {
        if (!TryGet(field, false, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Object
            ? new RequestBody(value, $"{_path}{field}.", _errors)
            : Wrong<RequestBody>(field, $"must be an object, not {Kind(value)}.");
    }

    /// <exception cref="ProblemException">422 when any field read so far was wrong.</exception>
    public void ThrowIfWrong()
    {
        if (_errors.Count > 0)
        {
            throw new ProblemException(422, "The body holds values that cannot be taken",
                string.Join(' ', _errors.Select(error => $"{error.Key} {error.Value[0]}")),
                _errors.ToDictionary(error => error.Key, error => error.Value.ToArray()));
        }
    }

    private bool TryGet(string field, bool isRequired, out JsonElement value)
    {
        if (_json.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null)
            return true;
        if (isRequired)
            Wrong<string>(field, "is missing.");
        return false;
    }

    private T? Wrong<T>(string field, string reason)
    {
        if (!_errors.TryGetValue(_path + field, out var reasons))
            _errors.Add(_path + field, reasons = []);
        reasons.Add(reason);
        return default;
    }

    private static bool IsWellFormed(JsonElement value, out string text)
    {
        try
        {
            text = value.GetString()!;
            return !text.EnumerateRunes().Contains(Rune.ReplacementChar) || text.Contains('\uFFFD');
        }
        catch (InvalidOperationException)
        {
            text = string.Empty;
            return false;
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
