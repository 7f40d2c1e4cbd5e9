using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TutorFunctions.Tests.Pages;

[Collection(nameof(PagesTests))]
[Trait("Category", "Browser")]
public sealed class AccessibilityTests(PagesFixture fixture)
{
    private static readonly string[] s_levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    [Fact(Explicit = true)]
    public async Task The_student_page_breaks_no_rule()
    {
        var page = await fixture.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await page.GotoAsync(fixture.Address("/learn"));
        await page.Locator(".lesson-card").First.WaitForAsync();
        await CheckAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Start: Comparing Fractions" }).ClickAsync();
        await page.Locator(".path").First.WaitForAsync();
        await CheckAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Choose for me" }).ClickAsync();
        var lesson = new LessonPage(page);
        await lesson.Questions.First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hint", Exact = true }).ClickAsync();
        await page.Locator(".message.hint").WaitForAsync();
        await lesson.ReplyAsync("7/8 I think");
        await page.GetByRole(AriaRole.Button, new() { Name = "Working" }).ClickAsync();
        await CheckAsync(page);
    }

    [Fact(Explicit = true)]
    public async Task The_teacher_page_breaks_no_rule()
    {
        var page = await fixture.OpenAsync();
        var session = await Lessons.StartAsync(fixture.Server, "photosynthesis", learnerId: "axe");
        await Lessons.ReplyAsync(fixture.Server, session, "I want to hurt myself");
        foreach (
            var (address, sign) in new[]
            {
                ("/teach?view=sessions", "tbody tr"),
                ($"/teach?view=sessions&session={session}", ".said"),
                ("/teach?view=figures", ".figure"),
                ("/teach", ".alert-card"),
            }
        )
        {
            await page.GotoAsync(fixture.Address(address));
            await page.Locator(sign).First.WaitForAsync();
            await CheckAsync(page);
        }
    }

    [Fact(Explicit = true)]
    public async Task The_author_page_breaks_no_rule()
    {
        var page = await fixture.OpenAsync();
        await page.GotoAsync(fixture.Address("/author?lesson=area-of-a-triangle"));
        await page.Locator(".preview-concept summary").First.ClickAsync();
        await CheckAsync(page);
    }

    [Fact(Explicit = true)]
    public async Task In_Arabic_the_page_runs_from_right_to_left_and_breaks_no_rule()
    {
        var page = await fixture.OpenAsync(new() { Locale = "ar-EG" });
        await page.GotoAsync(fixture.Address("/learn"));
        await page.Locator(".lesson-card").First.WaitForAsync();

        (await page.Locator("html").GetAttributeAsync("dir")).ShouldBe("rtl");
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("ماذا تريد أن تتعلّم؟");
        await CheckAsync(page);
    }

    [Fact(Explicit = true)]
    public async Task Zoomed_to_four_hundred_percent_nothing_runs_out_of_the_page()
    {
        // A window of 1280 x 1024 points, zoomed four times.
        var page = await fixture.OpenAsync(new() { ViewportSize = new() { Width = 320, Height = 256 } });
        var session = await Lessons.StartAsync(fixture.Server, "comparing-fractions");
        foreach (var address in (string[])["/learn", $"/learn?session={session}", "/teach?view=sessions"])
        {
            await page.GotoAsync(fixture.Address(address));
            await page.Locator(".lesson-card, .question, tbody tr").First.WaitForAsync();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, address);
        }
    }

    /// <summary>Checks all rules in light, and in dark the one that can differ.</summary>
    private static async Task CheckAsync(IPage page)
    {
        await CheckAsync(page, ColorScheme.Light, RunOnlyOptions.Tags(s_levels));
        await CheckAsync(page, ColorScheme.Dark, RunOnlyOptions.Rules("color-contrast"));
    }

    private static async Task CheckAsync(IPage page, ColorScheme scheme, RunOnlyOptions rules)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });

        var result = await page.RunAxe(new AxeRunOptions { RunOnly = rules });

        result
            .Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page.Url} in {scheme}, {violation.Id}: {node.Html}"))
            .ShouldBeEmpty();
    }
}
