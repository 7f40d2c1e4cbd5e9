using Microsoft.Playwright;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Pages;

[Collection(nameof(PagesTests))]
[Trait("Category", "Browser")]
public sealed class TeacherTests(PagesFixture fixture)
{
    private const string AdminKey = "3Jk0qz5tYw8RkVhZ1sX7uLmN4pBcDeFg";

    [Fact(Explicit = true)]
    public async Task An_alert_appears_by_itself_and_is_gone_when_it_is_taken_on()
    {
        var page = await fixture.OpenAsync();
        await page.GotoAsync(fixture.Address("/teach"));
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();

        var session = await Lessons.StartAsync(fixture.Server, "photosynthesis", learnerId: "noor");
        await Lessons.ReplyAsync(fixture.Server, session, "I want to hurt myself");

        var take = page.GetByRole(AriaRole.Button, new() { Name = "I take care of it: noor" });
        await take.WaitForAsync();
        await take.ClickAsync();
        await take.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        (await take.CountAsync()).ShouldBe(0);
    }

    [Fact(Explicit = true)]
    public async Task A_session_is_a_timeline_with_each_decision_and_its_reason()
    {
        var page = await fixture.OpenAsync();
        var session = await Lessons.StartAsync(fixture.Server, "comparing-fractions", learnerId: "ilse");
        foreach (var reply in (string[])["I don't know", "I am confused", "no idea"])
            await Lessons.ReplyAsync(fixture.Server, session, reply);

        await page.GotoAsync(fixture.Address($"/teach?view=sessions&session={session}"));
        await page.Locator(".said.student").Nth(2).WaitForAsync();

        await page.GetByText("Turn 3:").ClickAsync();
        var decisions = page.Locator(".decisions[open], .decisions:has(details[open])");
        (await decisions.InnerTextAsync()).ShouldContain("evaluator");
        (await decisions.InnerTextAsync()).ShouldContain("Why:");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Plan" }).ClickAsync();
        (await page.Locator(".plan-versions section").CountAsync()).ShouldBe(2);
        (await page.Locator(".plan-versions .differs").CountAsync()).ShouldBe(1);
    }

    [Fact(Explicit = true)]
    public async Task Sessions_are_filtered_by_the_server()
    {
        var page = await fixture.OpenAsync();
        await Lessons.StartAsync(fixture.Server, "photosynthesis", learnerId: "filtered-one");
        await Lessons.StartAsync(fixture.Server, "photosynthesis", learnerId: "filtered-two");

        await page.GotoAsync(fixture.Address("/teach?view=sessions"));
        await page.GetByLabel("Learner’s id").FillAsync("filtered-two");

        await page.GetByText("1 session", new() { Exact = true }).WaitForAsync();
        (await page.Locator("tbody tr").InnerTextAsync()).ShouldContain("filtered-two");
    }

    [Fact(Explicit = true)]
    public async Task A_server_with_a_key_asks_for_it_once_and_says_when_it_is_wrong()
    {
        var page = await fixture.OpenAsync();
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, ("TUTOR_API_KEY", AdminKey));
        await page.GotoAsync(new Uri(server.Http.BaseAddress!, "/teach").ToString());

        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        await page.GetByText("The key is not known").WaitForAsync();
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync(AdminKey);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter" }).ClickAsync();
        await page.GetByText("Nobody waits for help").WaitForAsync();
        await page.ReloadAsync();

        await page.GetByText("Nobody waits for help").WaitForAsync();
    }
}
