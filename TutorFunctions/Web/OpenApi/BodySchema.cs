using System.Text.Json.Nodes;
using TutorFunctions.Web.Body;

namespace TutorFunctions.Web.OpenApi;

/// <summary>The JSON Schema of a body's fields.</summary>
internal static class BodySchema
{
    public static JsonObject Of(IReadOnlyList<BodyField> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
            properties.Add(field.Name, Of(field));
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (fields.Any(field => field.IsRequired))
            schema.Add(
                "required",
                new JsonArray([.. fields.Where(field => field.IsRequired).Select(field => JsonValue.Create(field.Name))])
            );
        return schema;
    }

    private static JsonObject Of(BodyField field)
    {
        var schema = field.Kind switch
        {
            FieldKind.Text => new JsonObject { ["type"] = "string", ["maxLength"] = field.Longest },
            FieldKind.Whole => new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = field.Lowest,
                ["maximum"] = field.Highest,
            },
            FieldKind.Number => Number(field),
            FieldKind.Flag => new JsonObject { ["type"] = "boolean" },
            FieldKind.Time => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            FieldKind.Choice => new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. field.Options.Select(option => JsonValue.Create(option))]),
            },
            FieldKind.Texts => new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string", ["maxLength"] = field.Longest },
                ["maxItems"] = field.Most,
            },
            FieldKind.Numbers => new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = Number(field),
                ["maxProperties"] = field.Most,
            },
            FieldKind.Objects => new JsonObject
            {
                ["type"] = "array",
                ["items"] = Of(field.Fields),
                ["maxItems"] = field.Most,
            },
            _ => Of(field.Fields),
        };
        schema.Add("description", field.About);
        return schema;
    }

    private static JsonObject Number(BodyField field) =>
        new()
        {
            ["type"] = "number",
            ["minimum"] = field.Lowest,
            ["maximum"] = field.Highest,
        };
}
