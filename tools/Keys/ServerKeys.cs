using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace TutorFunctions.Tools.Keys;

/// <summary><c>keys list</c>, <c>create</c>, <c>rotate</c> and <c>revoke</c>: the keys of a server that runs.</summary>
internal static class ServerKeys
{
    private static readonly string[] s_listed = ["key_id", "role", "name", "created_at", "rotated_at"];

    public static Command List()
    {
        var json = OutputOptions.Json();
        return Calling(
            new Command("list", "List the keys of a server, without their secrets.") { json },
            async (api, parsed, cancellation) =>
            {
                var items = (await api.GetAsync("/keys", cancellation))["items"]!.AsArray();
                if (parsed.GetValue(json))
                {
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(items.ToJsonString());
                    return;
                }

                var table = new Table().AddColumns("id", "role", "name", "created", "rotated", "classes");
                foreach (var item in items)
                    table.AddRow([.. s_listed.Select(field => Text(item!, field)), Classes(item!)]);
                new Terminal(parsed.InvocationConfiguration).Output.Write(table);
            }
        );
    }

    public static Command Create()
    {
        var role = new Argument<string>("role") { Description = "What its callers may do." }.AcceptOnlyFromAmong(
            "admin",
            "teacher",
            "integration"
        );
        var name = new Argument<string>("name") { Description = "Whose key it is." };
        var classes = new Option<string[]>("--class")
        {
            Description = "For a teacher: the only class that the key opens, by its id; more than once for several.",
        };
        return Calling(
            new Command("create", "Make a key for a server. It is written out this once.") { role, name, classes },
            async (api, parsed, cancellation) =>
                await WriteKeyAsync(
                    parsed,
                    await api.PostAsync(
                        "/keys",
                        new JsonObject
                        {
                            ["role"] = parsed.GetRequiredValue(role),
                            ["name"] = parsed.GetRequiredValue(name),
                            ["class_ids"] = new JsonArray([.. (parsed.GetValue(classes) ?? []).Select(id => JsonValue.Create(id))]),
                        },
                        cancellation
                    )
                )
        );
    }

    public static Command Rotate()
    {
        var id = Id();
        return Calling(
            new Command("rotate", "Give a key a new secret; the old one ends at once.") { id },
            async (api, parsed, cancellation) =>
                await WriteKeyAsync(parsed, await api.PostAsync($"/keys/{Escaped(parsed, id)}/rotate", null, cancellation))
        );
    }

    public static Command Revoke()
    {
        var id = Id();
        return Calling(
            new Command("revoke", "Revoke a key.") { id },
            (api, parsed, cancellation) => api.DeleteAsync($"/keys/{Escaped(parsed, id)}", cancellation)
        );
    }

    private static Command Calling(Command command, Func<TutorApi, ParseResult, CancellationToken, Task> run)
    {
        var server = new ServerOptions();
        server.AddTo(command);
        command.SetAction((parsed, cancellation) => server.CallAsync(parsed, api => run(api, parsed, cancellation)));
        return command;
    }

    private static Argument<string> Id() => new("id") { Description = "The key's id, as keys list shows it." };

    private static string Escaped(ParseResult parsed, Argument<string> id) => Uri.EscapeDataString(parsed.GetRequiredValue(id));

    private static Task WriteKeyAsync(ParseResult parsed, JsonNode made) =>
        parsed.InvocationConfiguration.Output.WriteLineAsync(Text(made, "key"));

    private static string Classes(JsonNode item) =>
        item["class_ids"] is JsonArray classes ? string.Join(' ', classes.Select(static id => id!.ToString())) : "all";

    private static string Text(JsonNode item, string field) => item[field]?.ToString() ?? string.Empty;
}
