using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace TutorFunctions.Web.Body;

/// <summary>A JSON body that has been held against its fields. A field that was not sent, or sent as null, reads as null.</summary>
internal sealed class RequestBody(JsonElement json)
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 16 };
    private static readonly string[] s_times = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private static readonly RequestBody s_nothing = new(JsonDocument.Parse("{}").RootElement);

    /// <exception cref="ProblemException">
    /// 400 when it is not a JSON object, 413 when it is too large, 415 when it does not claim to be JSON, 422 when a field is wrong.
    /// </exception>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, IReadOnlyList<BodyField> fields, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            throw new ProblemException(415, "The media type is not supported", "Send the body as application/json.");
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, s_options, cancellation);
            return Checked(document, fields);
        }
        catch (JsonException error)
        {
            throw NotJson(error);
        }
    }

    /// <inheritdoc cref="ReadAsync"/>
    public static RequestBody Read(ReadOnlyMemory<byte> body, IReadOnlyList<BodyField> fields)
    {
        try
        {
            using var document = JsonDocument.Parse(body, s_options);
            return Checked(document, fields);
        }
        catch (JsonException error)
        {
            throw NotJson(error);
        }
    }

    public string? Text(string field) => TryGet(field, out var value) ? value.GetString() : null;

    /// <summary>A text that is required.</summary>
    public string TheText(string field) => Text(field)!;

    public int? Whole(string field) => TryGet(field, out var value) && BodyField.TryWhole(value, out var number) ? number : null;

    public double? Number(string field) => TryGet(field, out var value) ? value.GetDouble() : null;

    public bool? Flag(string field) => TryGet(field, out var value) ? value.GetBoolean() : null;

    public DateTime? Time(string field) => Text(field) is { } text && TryTime(text, out var time) ? time : null;

    public T? OneOf<T>(string field)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
            return null;
        return Enum.GetValues<T>().First(value => BodyField.NameOf(value) == text);
    }

    public IReadOnlyList<string> Texts(string field) =>
        TryGet(field, out var value) ? [.. value.EnumerateArray().Select(static entry => entry.GetString()!)] : [];

    /// <summary>Numbers by name; of a name that comes twice the last one.</summary>
    public IReadOnlyDictionary<string, double> Numbers(string field)
    {
        var numbers = new Dictionary<string, double>();
        if (TryGet(field, out var value))
        {
            foreach (var entry in value.EnumerateObject())
                numbers[entry.Name] = entry.Value.GetDouble();
        }

        return numbers;
    }

    public IReadOnlyList<RequestBody> Objects(string field) =>
        TryGet(field, out var value) ? [.. value.EnumerateArray().Select(static entry => new RequestBody(entry))] : [];

    /// <summary>An object; one without fields when it was not sent.</summary>
    public RequestBody Object(string field) => TryGet(field, out var value) ? new RequestBody(value) : s_nothing;

    internal static bool TryTime(string text, out DateTime time) =>
        DateTime.TryParseExact(
            text,
            s_times,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out time
        );

    private static RequestBody Checked(JsonDocument document, IReadOnlyList<BodyField> fields)
    {
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new ProblemException(
                400,
                "The body is not JSON as expected",
                $"Send a JSON object, not one of kind {document.RootElement.ValueKind}."
            );
        var errors = new BodyErrors();
        FieldCheck.Check(document.RootElement, fields, errors);
        errors.ThrowIfAny();
        return new RequestBody(document.RootElement.Clone());
    }

    private static ProblemException NotJson(JsonException error) =>
        new(
            400,
            "The body is not JSON",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1} cannot be read as JSON in UTF-8."
            )
        );

    private bool TryGet(string field, out JsonElement value) =>
        json.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null;
}
