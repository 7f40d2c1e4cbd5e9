using Microsoft.Playwright;

namespace TutorFunctions.Tests.Pages;

[Collection(nameof(PagesTests))]
[Trait("Category", "Browser")]
public sealed class HostileContentTests(PagesFixture fixture)
{
    private const string Markup = "<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>";
    private const string Formula = "$\\href{javascript:window.broken=1}{click}$ $\\htmlClass{x}{y}$ $\\def\\a{\\a\\a}\\a$";

    [Fact(Explicit = true)]
    public async Task What_a_learner_writes_is_shown_as_text_to_the_learner_and_the_teacher()
    {
        var page = await fixture.OpenAsync();
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                refused.Add(message.Text);
        };
        var session = await Lessons.StartAsync(fixture.Server, "photosynthesis", topic: Markup, learnerId: $"{Markup}‮learner");
        var lesson = await LessonPage.OpenAsync(page, fixture.Address($"/learn?session={session}"));
        await lesson.ReplyAsync(Markup + Formula);

        (await lesson.Replies.First.InnerTextAsync()).ShouldContain(Markup);
        foreach (var address in (string[])[$"/teach?view=sessions&session={session}", "/teach?view=sessions", "/teach"])
        {
            await page.GotoAsync(fixture.Address(address));
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await page.Locator(".said, tbody tr, .alerts").First.WaitForAsync();
            (await page.EvaluateAsync<bool>("'broken' in window")).ShouldBeFalse(address);
            (await page.Locator("a[href^=javascript], main img, main script").CountAsync()).ShouldBe(0, address);
        }

        refused.ShouldBeEmpty();
    }
}
