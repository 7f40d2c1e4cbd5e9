using System.Net;
using TutorFunctions.Tests.Access;

namespace TutorFunctions.Tests.Tools;

/// <summary>The commands that manage the keys of a server that runs.</summary>
public sealed class ServerKeysTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    [Fact]
    public async Task A_key_is_made_listed_rotated_and_revoked()
    {
        var made = (await RunAsync("create", "teacher", "Ms Okafor")).Output.Trim();
        var id = made.Split('_')[1];
        (await StatusAsync(made)).ShouldBe(HttpStatusCode.OK);

        var list = (await RunAsync("list")).Output;
        list.ShouldContain(id);
        list.ShouldContain("Ms Okafor");

        var rotated = (await RunAsync("rotate", id)).Output.Trim();
        (await StatusAsync(made), await StatusAsync(rotated)).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.OK));

        (await RunAsync("revoke", id)).Code.ShouldBe(0);
        (await StatusAsync(rotated)).ShouldBe(HttpStatusCode.Unauthorized);
        (await RunAsync("revoke", id)).Code.ShouldBe(1);
    }

    [Fact]
    public async Task A_teachers_key_is_made_for_a_class()
    {
        var made = await fixture.OkAsync(HttpMethod.Post, "/classes", new { name = "Year 9" });
        var id = made.GetProperty("class_id").GetString()!;

        var key = (await RunAsync("create", "teacher", "Ms Silva", "--class", id)).Output.Trim();

        var classes = (await fixture.OkAsync(key, HttpMethod.Get, "/classes")).GetProperty("items").EnumerateArray();
        classes.Select(one => one.GetProperty("class_id").GetString()).ShouldBe([id]);
        (await RunAsync("list")).Output.ShouldContain(id);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var run = await ToolRun.OfAsync("keys", "list", "--url", "http://127.0.0.1:1", "--key", AccessFixture.AdminKey);

        run.Code.ShouldBe(1);
        run.Errors.ShouldContain("No server answers at http://127.0.0.1:1/");
    }

    private Task<ToolRun> RunAsync(params string[] arguments) =>
        ToolRun.OfAsync(["keys", .. arguments, "--url", fixture.Server.Http.BaseAddress!.ToString(), "--key", AccessFixture.AdminKey]);

    private async Task<HttpStatusCode> StatusAsync(string key) => (await fixture.SendAsync(key, HttpMethod.Get, "/alerts")).Status;
}
