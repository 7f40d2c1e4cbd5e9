using System.Net;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Access;

public sealed class KeyTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    [Fact]
    public async Task A_key_is_listed_without_its_secret()
    {
        var (id, key) = await fixture.CreateKeyAsync("teacher");

        var list = await fixture.OkAsync(HttpMethod.Get, "/keys");

        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key_id").GetString()).ShouldContain(id);
        list.ToString().ShouldNotContain(key.Split('_', 3)[2]);
    }

    [Fact]
    public async Task A_rotated_key_opens_with_its_new_secret_only()
    {
        var (id, old) = await fixture.CreateKeyAsync("teacher");

        var rotated = await fixture.OkAsync(HttpMethod.Post, $"/keys/{id}/rotate");

        (await fixture.SendAsync(old, HttpMethod.Get, "/alerts")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await fixture.OkAsync(rotated.GetProperty("key").GetString()!, HttpMethod.Get, "/alerts");
    }

    [Fact]
    public async Task Keys_and_links_hold_after_a_restart_and_no_secret_lies_in_the_data()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);
        var (_, made) = await server.PostAsync(
            "/keys",
            new { role = "admin", name = "the first" },
            TestContext.Current.CancellationToken
        );
        var key = made.GetProperty("key").GetString()!;
        server.Http.DefaultRequestHeaders.Add("x-functions-key", key);
        var (_, link) = await server.PostAsync("/links", new { learner_id = "ann" }, TestContext.Current.CancellationToken);
        var code = link.GetProperty("url").GetString()!.Split("code=")[1];

        await server.RestartAsync();

        (await server.GetAsync($"/sessions?code={key}")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.GetAsync($"/sessions?code={code}")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.GetAsync("/sessions")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await server.StopAsync();
        foreach (var file in Directory.GetFiles(folder.File("data")))
            (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))
                .AsSpan()
                .IndexOf(System.Text.Encoding.UTF8.GetBytes(key.Split('_', 3)[2]))
                .ShouldBe(-1, file);
    }

    [Fact]
    public async Task The_first_key_of_a_server_without_any_has_to_be_an_admins()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);

        var (refused, problem) = await server.PostAsync(
            "/keys",
            new { role = "teacher", name = "somebody" },
            TestContext.Current.CancellationToken
        );

        refused.ShouldBe(HttpStatusCode.Conflict, problem.ToString());
        (await server.GetAsync("/sessions")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a long secret")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_first_key_that_can_be_guessed_is_refused_at_start(string key)
    {
        using var folder = new TemporaryFolder();

        var refused = await Should.ThrowAsync<SettingException>(() =>
            InProcessServer.StartAsync(folder.Path, ("TUTOR_API_KEY", key))
        );

        refused.Message.ShouldContain("TUTOR_API_KEY is too easy to guess");
        refused.Message.ShouldNotContain($"'{key}'");
    }
}
