using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TutorFunctions.Web.OpenApi;

/// <summary>The schemas that operations refer to, each written down once.</summary>
internal sealed class SchemaCollection(Assembly assembly)
{
    private const string ProblemName = "Problem";

    private static readonly JsonSchemaExporterOptions s_options = new() { TreatNullObliviousAsNonNullable = true };

    private readonly JsonSerializerContext[] _types =
    [
        .. from type in assembly.GetTypes()
        where type.IsDefined(typeof(ApiTypesAttribute))
        select (JsonSerializerContext)type.GetProperty("Web", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!,
    ];

    private readonly JsonObject _schemas = new()
    {
        [ProblemName] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["type"] = Text(),
                ["title"] = Text(),
                ["status"] = new JsonObject { ["type"] = "integer" },
                ["detail"] = Text(),
                ["errors"] = new JsonObject
                {
                    ["type"] = "object",
                    ["description"] = "What is wrong, by field.",
                    ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = Text() },
                },
            },
            ["required"] = new JsonArray("type", "title", "status", "detail"),
        },
    };

    /// <summary>A reference to the schema of a type that the API's JSON knows.</summary>
    public JsonObject Reference(Type type)
    {
        var name = type.IsGenericType
            ? type.GenericTypeArguments[0].Name + "List"
            : type.Name.Replace("Answer", string.Empty, StringComparison.Ordinal);
        if (!_schemas.ContainsKey(name))
            _schemas.Add(name, Anchored(TypeInfo(type).GetJsonSchemaAsNode(s_options), name));
        return To(name);
    }

    private JsonTypeInfo TypeInfo(Type type) =>
        _types.Select(context => context.GetTypeInfo(type)).FirstOrDefault(info => info is not null)
        ?? throw new InvalidOperationException($"{type} is an answer of the API and no context marked with [ApiTypes] has it.");

    public static JsonObject Problem() => To(ProblemName);

    public JsonObject Take() => _schemas;

    /// <summary>Turns references within the schema into references within the document.</summary>
    private static JsonNode Anchored(JsonNode schema, string name)
    {
        switch (schema)
        {
            case JsonObject { } reference when reference["$ref"]?.GetValue<string>() is { } target:
                reference["$ref"] = target.Replace("#/", $"#/components/schemas/{name}/", StringComparison.Ordinal);
                break;
            case JsonObject properties:
                foreach (var (_, value) in properties)
                    _ = value is null ? null : Anchored(value, name);
                break;
            case JsonArray items:
                foreach (var item in items)
                    _ = item is null ? null : Anchored(item, name);
                break;
        }

        return schema;
    }

    private static JsonObject To(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Text() => new() { ["type"] = "string" };
}
