using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Pages;

[Collection(nameof(PagesTests))]
[Trait("Category", "Browser")]
public sealed class LostConnectionTests(PagesFixture fixture)
{
    [Fact(Explicit = true)]
    public async Task What_was_typed_stays_over_a_reload()
    {
        var lesson = await OpenAsync(fixture.Server, await fixture.OpenAsync());

        await lesson.AnswerBox.FillAsync("half an ans");
        await lesson.Page.ReloadAsync();

        (await lesson.AnswerBox.InputValueAsync()).ShouldBe("half an ans");
    }

    [Fact(Explicit = true)]
    public async Task A_reply_whose_answer_is_lost_counts_once()
    {
        var lesson = await OpenAsync(fixture.Server, await fixture.OpenAsync());
        var sent = 0;
        await lesson.Page.RouteAsync(
            "**/step",
            async route =>
            {
                sent++;
                if (sent > 1)
                {
                    await route.ContinueAsync();
                    return;
                }

                await route.FetchAsync();
                await route.AbortAsync();
            }
        );

        await lesson.ReplyAsync("I don't know");

        sent.ShouldBe(2);
        (await lesson.Replies.CountAsync()).ShouldBe(1);
        (await RepliesOfAsync(fixture.Server, lesson.Page)).ShouldBe(1);
    }

    [Fact(Explicit = true)]
    public async Task A_reply_survives_a_reload_while_it_is_not_answered()
    {
        var lesson = await OpenAsync(fixture.Server, await fixture.OpenAsync());
        await lesson.Page.RouteAsync("**/step", route => route.AbortAsync());
        await lesson.AnswerBox.FillAsync("I don't know");
        await lesson.AnswerBox.PressAsync("Enter");
        await lesson.Page.GetByText("Not sent yet").WaitForAsync();

        await lesson.Page.UnrouteAllAsync();
        await lesson.Page.ReloadAsync();
        await lesson.WaitForJudgementsAsync(1);

        (await lesson.Replies.CountAsync()).ShouldBe(1);
        (await RepliesOfAsync(fixture.Server, lesson.Page)).ShouldBe(1);
    }

    [Fact(Explicit = true)]
    public async Task A_server_that_is_killed_in_mid_reply_loses_nothing_and_doubles_nothing()
    {
        var page = await fixture.OpenAsync();
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, ("TUTOR_PORT", FreePort()));
        var lesson = await OpenAsync(server, page);
        var isKilled = false;
        await page.RouteAsync(
            "**/step",
            async route =>
            {
                if (isKilled)
                {
                    await route.ContinueAsync();
                    return;
                }

                // The server has the reply, and answers before it has judged it; then the power fails.
                isKilled = true;
                var headers = new Dictionary<string, string>(route.Request.Headers) { ["prefer"] = "respond-async" };
                await route.FetchAsync(new() { Headers = headers });
                await server.KillAsync();
                await route.AbortAsync();
            }
        );

        await lesson.AnswerBox.FillAsync("I don't know");
        await lesson.AnswerBox.PressAsync("Enter");
        await page.GetByText("Not sent yet").WaitForAsync();
        await server.RestartAsync();
        await lesson.WaitForJudgementsAsync(1);
        await lesson.ReplyAsync("I still don't know");

        (await lesson.Replies.AllInnerTextsAsync()).Select(text => text.Split('\n')[^1]).ShouldBe(["I don't know", "I still don't know"]);
        (await RepliesOfAsync(server, page)).ShouldBe(2);
    }

    [Fact(Explicit = true)]
    public async Task A_refused_reply_stays_in_the_box_with_the_reason()
    {
        var lesson = await OpenAsync(fixture.Server, await fixture.OpenAsync());
        await lesson.Page.RouteAsync(
            "**/step",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 422,
                        ContentType = "application/problem+json",
                        Body = """{ "status": 422, "title": "Too long", "detail": "student_reply: at most 4000 characters." }""",
                    }
                )
        );

        await lesson.AnswerBox.FillAsync("a long story");
        await lesson.AnswerBox.PressAsync("Enter");

        await lesson.Page.GetByText("at most 4000 characters").WaitForAsync();
        (await lesson.AnswerBox.InputValueAsync()).ShouldBe("a long story");
    }

    private static async Task<LessonPage> OpenAsync(ServerProcess server, IPage page)
    {
        var session = await Lessons.StartAsync(server, "photosynthesis");
        return await LessonPage.OpenAsync(page, new Uri(server.Http.BaseAddress!, $"/learn?session={session}").ToString());
    }

    /// <summary>How many replies the server has of the session that a page shows.</summary>
    private static async Task<int> RepliesOfAsync(ServerProcess server, IPage page)
    {
        var session = page.Url.Split("session=")[1];
        var (_, status) = await server.GetAsync($"/sessions/{session}/status");
        return status.GetProperty("conversation").EnumerateArray().Count(said => said.GetProperty("role").GetString() == "student");
    }

    /// <summary>A server that comes back has to come back at the same address.</summary>
    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
