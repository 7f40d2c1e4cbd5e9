using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TutorFunctions.Tests.Access;

namespace TutorFunctions.Tests.Fuzzing;

/// <summary>Requests that are drawn from the API's own description, sent with every role and with none.</summary>
public sealed class ApiFuzzTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    private List<(string Verb, string Path, JsonElement Operation)> _operations = [];
    private string[] _ids = [];

    /// <summary>503 is what an address answers that is not set up: here webhooks, which have no secret.</summary>
    [Fact]
    public async Task No_request_meets_a_defect_or_hangs()
    {
        _operations = await DescribedAsync();
        _ids = [await fixture.StartSessionAsync("ann"), "ann", "photosynthesis", "comparing-fractions", "1", "0"];
        string?[] keys = [AccessFixture.AdminKey, fixture.TeacherKey, fixture.IntegrationKey, fixture.AnnsLink, null, "key_x"];

        await FuzzRun.TryAsync(async random =>
        {
            var (verb, path, operation) = _operations[random.Next(_operations.Count)];
            using var request = new HttpRequestMessage(new HttpMethod(verb.ToUpperInvariant()), Address(path, operation, random))
            {
                Content = operation.TryGetProperty("requestBody", out var body) ? Content(body, random) : null,
            };
            if (keys[random.Next(keys.Length)] is { } key)
                request.Headers.TryAddWithoutValidation("x-functions-key", key);
            if (random.Next(4) == 0)
                request.Headers.TryAddWithoutValidation("Last-Event-ID", "-1");

            using var answer = await fixture.Server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

            var status = (int)answer.StatusCode;
            (status < 500 || (status == 503 && path.StartsWith("/webhooks", StringComparison.Ordinal))).ShouldBeTrue(
                $"{request.Method} {request.RequestUri} answered {status}"
            );
            if (status >= 400)
                answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        });
    }

    private async Task<List<(string Verb, string Path, JsonElement Operation)>> DescribedAsync()
    {
        using var answer = await fixture.Server.Http.GetAsync("/openapi.json", TestContext.Current.CancellationToken);
        var api = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        return
        [
            .. from path in api.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select (operation.Name, path.Name, operation.Value),
        ];
    }

    private string Address(string path, JsonElement operation, Random random)
    {
        var (address, query) = (path, new StringBuilder());
        foreach (var parameter in operation.GetProperty("parameters").EnumerateArray())
        {
            var name = parameter.GetProperty("name").GetString()!;
            var value = Uri.EscapeDataString(WellFormed(random.Next(3) == 0 ? Mutation.Piece(random) : _ids[random.Next(_ids.Length)]));
            if (parameter.GetProperty("in").GetString() == "path")
                address = address.Replace($"{{{name}}}", value.Length is 0 or > 2000 ? "x" : value, StringComparison.Ordinal);
            else if (parameter.GetProperty("in").GetString() == "query" && random.Next(2) == 0)
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(value);
        }

        return address + query;
    }

    private HttpContent Content(JsonElement body, Random random)
    {
        var (type, content) = body.GetProperty("content").EnumerateObject().Select(one => (one.Name, one.Value)).First();
        if (type != "application/json")
        {
            var bytes = new ByteArrayContent(Mutation.Of(Encoding.UTF8.GetBytes("id,name\nann,Ann\n"), random));
            bytes.Headers.ContentType = new MediaTypeHeaderValue(type);
            return bytes;
        }

        var json = Value(content.GetProperty("schema"), random, depth: 0)?.ToJsonString() ?? "null";
        return new StringContent(random.Next(4) == 0 ? WellFormed(Mutation.Of(json, random)) : json, Encoding.UTF8, "application/json");
    }

    private JsonNode? Value(JsonElement schema, Random random, int depth)
    {
        if (random.Next(8) == 0)
            return JsonValue.Create(WellFormed(Mutation.Piece(random)));
        if (schema.TryGetProperty("enum", out var values))
            return JsonNode.Parse(values[random.Next(values.GetArrayLength())].GetRawText());
        return TypeOf(schema) switch
        {
            "object" when depth < 20 => Fields(schema, random, depth),
            "array" when depth < 20 => new JsonArray(
                [
                    .. Enumerable
                        .Range(0, random.Next(4))
                        .Select(_ => schema.TryGetProperty("items", out var items) ? Value(items, random, depth + 1) : null),
                ]
            ),
            "integer" => JsonValue.Create(random.Next(-2, 200)),
            "number" => JsonValue.Create((random.NextDouble() * 4) - 1),
            "boolean" => JsonValue.Create(random.Next(2) == 0),
            _ => JsonValue.Create(random.Next(2) == 0 ? _ids[random.Next(_ids.Length)] : WellFormed(Mutation.Of("I think 3/4", random))),
        };
    }

    private JsonObject Fields(JsonElement schema, Random random, int depth)
    {
        var fields = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject().Where(_ => random.Next(4) > 0))
                fields[property.Name] = Value(property.Value, random, depth + 1);
        }

        return fields;
    }

    private static string? TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type[0].GetString()
        : type.GetString();

    /// <summary>Half of a surrogate pair can be sent in no UTF-8.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
