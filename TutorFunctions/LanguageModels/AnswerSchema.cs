using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace TutorFunctions.LanguageModels;

/// <summary>
/// The JSON schema of an answer's record, in the strict form that structured outputs ask for: every field required, none besides.
/// </summary>
public static class AnswerSchema
{
    private static readonly JsonSchemaExporterOptions s_options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Strict,
    };

    private static readonly ConditionalWeakTable<JsonTypeInfo, string> s_schemas = [];

    public static string Of(JsonTypeInfo type) =>
        s_schemas.GetValue(type, static type => type.GetJsonSchemaAsNode(s_options).ToJsonString());

    private static JsonNode Strict(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema)
            return node;
        if (schema["enum"] is JsonArray values && schema["type"] is null)
            schema["type"] = values.Any(static value => value is null) ? new JsonArray("string", "null") : "string";
        if (schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([.. properties.Select(static property => (JsonNode)property.Key)]);
            schema["additionalProperties"] = false;
        }

        // A number may be read from a string as well; what is asked for is a number.
        if (
            schema["type"] is JsonArray types
            && types.Any(static type => type is JsonValue value && value.TryGetValue<string>(out var name) && name is "number" or "integer")
        )
        {
            var kept = types.Select(static type => type!.GetValue<string>()).Where(static type => type != "string").ToList();
            schema["type"] = kept.Count == 1 ? kept[0] : new JsonArray([.. kept.Select(static type => (JsonNode)type)]);
            schema.Remove("pattern");
        }

        if (
            context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false)
            is [DescriptionAttribute description, ..]
        )
            schema["description"] = description.Description;
        schema.Remove("default");
        return schema;
    }
}
