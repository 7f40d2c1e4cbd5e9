using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace TutorFunctions.Web;

/// <summary>How answers of the HTTP API are written.</summary>
public static class ApiJson
{
    public static IResult Ok<T>(T answer, JsonTypeInfo<T> type) => Results.Json(answer, type);

    /// <summary>Writes quotes, signs and letters as they are: it is sent as JSON only, never inside a page.</summary>
    public static JsonSerializerOptions Readable(JsonSerializerOptions options) =>
        new(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
