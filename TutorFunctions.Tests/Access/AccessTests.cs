using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TutorFunctions.Tests.Access;

/// <summary>Each operation, with each role and with each kind of key that is no good.</summary>
public sealed partial class AccessTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    [Fact]
    public async Task The_description_and_the_documented_table_say_the_same()
    {
        var api = await fixture.OkAsync(HttpMethod.Get, "/openapi.json");

        var described =
            from path in api.GetProperty("paths").EnumerateObject()
            from verb in path.Value.EnumerateObject()
            where verb.Value.TryGetProperty("security", out _)
            let roles = verb.Value.GetProperty("security")[0].GetProperty("key").EnumerateArray().Select(role => role.GetString())
            select $"{verb.Name} {path.Name}: {string.Join(", ", roles)}";

        described
            .Order()
            .ShouldBe(
                AccessTable
                    .Documented.Select(row => $"{row.Verb} {row.Path}: {string.Join(", ", (string[])["admin", .. row.Roles])}")
                    .Order()
            );
    }

    [Fact]
    public async Task Each_operation_takes_the_roles_of_the_table_and_no_others()
    {
        var wrong = new List<string>();
        foreach (var (verb, path, roles) in AccessTable.Documented)
        {
            foreach (var (role, key) in ByRole())
            {
                var (status, body) = await CallAsync(key, verb, path);
                var isLetIn = role == "admin" || roles.Contains(role);
                if (isLetIn ? status is HttpStatusCode.Unauthorized || IsRole(body) : !IsRole(body))
                    wrong.Add($"{role}: {verb} {path} answered {(int)status}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_operation_refuses_who_has_no_key_and_whose_key_is_wrong_revoked_or_expired()
    {
        var (id, revoked) = await fixture.CreateKeyAsync("admin");
        await fixture.SendAsync(AccessFixture.AdminKey, HttpMethod.Delete, $"/keys/{id}");
        var (linkId, revokedLink) = await fixture.CreateLinkAsync(new { learner_id = "ann" });
        await fixture.SendAsync(AccessFixture.AdminKey, HttpMethod.Delete, $"/links/{linkId}");
        (string What, string? Key)[] bad =
        [
            ("none", null),
            ("wrong", "key_0123456789abcdef_0123456789"),
            ("another's secret", fixture.TeacherKey[..^1] + (fixture.TeacherKey[^1] == 'A' ? 'B' : 'A')),
            ("almost the first key", AccessFixture.AdminKey[..^1]),
            ("revoked", revoked),
            ("a revoked link", revokedLink),
            ("a link nobody made", fixture.AnnsLink[..^4] + "AAAA"),
            ("a page", new string('x', 2000)),
        ];

        var wrong = new List<string>();
        foreach (var (verb, path, _) in AccessTable.Documented)
        {
            foreach (var (what, key) in bad)
            {
                var (status, _) = await CallAsync(key, verb, path);
                if (status != HttpStatusCode.Unauthorized)
                    wrong.Add($"{what}: {verb} {path} answered {(int)status}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private (string Role, string Key)[] ByRole() =>
        [
            ("admin", AccessFixture.AdminKey),
            ("teacher", fixture.TeacherKey),
            ("integration", fixture.IntegrationKey),
            ("learner", fixture.AnnsLink),
        ];

    // Bodies are empty and ids unknown, so that whoever is let in changes nothing.
    private Task<(HttpStatusCode Status, JsonElement Body)> CallAsync(string? key, string verb, string path) =>
        fixture.SendAsync(
            key,
            new HttpMethod(verb.ToUpperInvariant()),
            PathParameter().Replace(path, "unknown"),
            verb is "post" or "put" ? new { } : null
        );

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PathParameter();

    private static bool IsRole(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("title", out var title)
        && title.GetString() == "The key does not allow this";
}
