using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Web.OpenApi;

/// <summary>The API's OpenAPI 3.1 description, made from the HTTP functions of an assembly.</summary>
internal static partial class OpenApiDocument
{
    private const string Key = "key";

    public static JsonObject Of(Assembly assembly)
    {
        var schemas = new SchemaCollection(assembly);
        var paths = new JsonObject();
        var operations =
            from function in HttpFunctions.Of(assembly)
            let described = function.Method.GetCustomAttribute<ApiOperationAttribute>()
            where described is not null
            orderby function.Trigger.Route, function.Method.Name
            select (function.Method, function.Trigger, Described: described);
        foreach (var (method, trigger, described) in operations)
        {
            var path = "/" + trigger.Route;
            if (paths[path] is not JsonObject item)
                paths.Add(path, item = []);
            foreach (var verb in trigger.Methods ?? [])
                item.Add(verb, Operation(verb, method, trigger, described, schemas));
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Adaptive tutor",
                ["version"] = assembly.GetName().Version?.ToString(3),
                ["description"] =
                    "A learner names a topic; the tutor plans, teaches one idea at a time, judges each reply and replans. Errors are "
                        + "problems by RFC 9457.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Take(),
                ["securitySchemes"] = new JsonObject
                {
                    [Key] = new JsonObject
                    {
                        ["type"] = "apiKey",
                        ["in"] = "header",
                        ["name"] = "x-functions-key",
                    },
                },
            },
        };
    }

    private static JsonObject Operation(
        string verb,
        MethodInfo method,
        HttpTriggerAttribute trigger,
        ApiOperationAttribute described,
        SchemaCollection schemas
    )
    {
        var allowed = method.GetCustomAttribute<AllowsAttribute>();
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var operation = new JsonObject
        {
            ["operationId"] = verb == "head" ? $"{name}Head" : name,
            ["tags"] = new JsonArray(trigger.Route!.Split('/')[0] is { Length: > 0 } tag ? tag : "pages"),
            ["summary"] = described.Summary,
            ["parameters"] = Parameters(method, trigger),
            ["responses"] = Responses(described, allowed is not null, schemas),
        };
        if (Body(method, described) is { } body)
            operation.Add("requestBody", body);
        if (allowed is not null)
        {
            var roles = new JsonArray([.. RoleNames.List(allowed.Roles).Select(static role => JsonValue.Create(role))]);
            operation.Add("security", new JsonArray(new JsonObject { [Key] = roles }));
        }

        return operation;
    }

    private static JsonArray Parameters(MethodInfo method, HttpTriggerAttribute trigger)
    {
        var parameters = new JsonArray();
        foreach (Match name in RouteParameter().Matches(trigger.Route!))
            parameters.Add(Parameter(name.Groups[1].Value, "path", null, []));
        foreach (var parameter in method.GetCustomAttributes<ApiParameterAttribute>())
            parameters.Add(Parameter(parameter.Name, parameter.IsHeader ? "header" : "query", parameter.About, parameter.Options));
        return parameters;
    }

    private static JsonObject Parameter(string name, string place, string? about, string[] options)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (options.Length > 0)
            schema.Add("enum", new JsonArray([.. options.Select(option => JsonValue.Create(option))]));
        var parameter = new JsonObject
        {
            ["name"] = name,
            ["in"] = place,
            ["required"] = place == "path",
            ["schema"] = schema,
        };
        if (about is not null)
            parameter.Add("description", about);
        return parameter;
    }

    private static JsonObject? Body(MethodInfo method, ApiOperationAttribute described)
    {
        if (described.BodyMediaType is { } type)
            return Content(type, new JsonObject { ["type"] = "string", ["format"] = "binary" }, "required");
        if (described.Body is null)
            return null;
        var fields =
            (IReadOnlyList<BodyField>)
                method.DeclaringType!.GetField(described.Body, BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        return Content("application/json", BodySchema.Of(fields), "required");
    }

    private static JsonObject Responses(ApiOperationAttribute described, bool needsKey, SchemaCollection schemas)
    {
        var answer =
            described.Answer is { } type ? Content("application/json", schemas.Reference(type))
            : described.MediaType is { } media ? Content(media, new JsonObject { ["type"] = "string" })
            : [];
        answer["description"] = described.Status == 204 ? "Done." : "As asked.";
        var responses = new JsonObject { [$"{described.Status}"] = answer };
        int[] problems =
        [
            .. needsKey ? [401, 403] : Array.Empty<int>(),
            .. described.Body is null ? [] : new[] { 400, 413, 415, 422 },
            .. described.Problems,
        ];
        if (described.Pending is { } come)
        {
            var pending = Content("application/json", schemas.Reference(come));
            pending["description"] = "It takes longer than a caller should wait; Location says where to look.";
            responses["202"] = pending;
        }

        foreach (var status in problems.Distinct().Order())
        {
            var problem = Content("application/problem+json", SchemaCollection.Problem());
            problem["description"] = ProblemMeanings.Of(status);
            responses[$"{status}"] = problem;
        }

        return responses;
    }

    private static JsonObject Content(string type, JsonObject schema, string? flag = null)
    {
        var content = new JsonObject { ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } };
        if (flag is not null)
            content.Add(flag, true);
        return content;
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex RouteParameter();
}
