using Microsoft.Playwright;

namespace TutorFunctions.Tests.Pages;

[Collection(nameof(PagesTests))]
[Trait("Category", "Browser")]
public sealed class LessonTests(PagesFixture fixture)
{
    [Fact(Explicit = true)]
    public async Task A_lesson_is_found_chosen_and_answered_by_keyboard_alone()
    {
        var page = await fixture.OpenAsync();
        await page.GotoAsync(fixture.Address("/learn"));
        var search = page.GetByRole(AriaRole.Searchbox, new() { Name = "Search lessons" });
        await TabToAsync(page, search);
        await page.Keyboard.TypeAsync("fracshuns");
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Start: Comparing Fractions" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Start: Photosynthesis" }).WaitForAsync(Gone);
        await TabToAsync(page, start);
        await page.Keyboard.PressAsync("Enter");

        var stepByStep = page.GetByRole(AriaRole.Button, new() { Name = "Take this way: Step by step" });
        await stepByStep.WaitForAsync();
        await TabToAsync(page, stepByStep);
        await page.Keyboard.PressAsync("Enter");

        var lesson = new LessonPage(page);
        await lesson.Questions.First.WaitForAsync();
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Hint", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".message.hint").WaitForAsync();
        await TabToAsync(page, page.Locator(".choice").First);
        await page.Keyboard.PressAsync("Space");
        await lesson.WaitForJudgementsAsync(1);
        await TabToAsync(page, lesson.AnswerBox);
        await page.Keyboard.TypeAsync("I don't know");
        await page.Keyboard.PressAsync("Enter");
        await lesson.WaitForJudgementsAsync(2);

        (await lesson.Replies.CountAsync()).ShouldBe(2);
        (await lesson.Replies.Last.InnerTextAsync()).ShouldContain("I don't know");
    }

    [Fact(Explicit = true)]
    public async Task A_formula_is_typed_as_it_looks_and_judged()
    {
        var lesson = await StartAsync("linear-equations");
        var question = await lesson.Questions.First.InnerTextAsync();
        var value = ValueAskedFor(question);

        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Formula" }).ClickAsync();
        await lesson.Page.Locator("math-field:focus-within").WaitForAsync();
        await lesson.Page.Keyboard.TypeAsync($"x={value}");
        await lesson.Page.Keyboard.PressAsync("Enter");
        await lesson.Page.Locator(".preview .katex").WaitForAsync();
        await lesson.AnswerBox.PressAsync("Enter");
        await lesson.WaitForJudgementsAsync(1);

        (await lesson.Judgements.First.InnerTextAsync()).ShouldContain("Right");
        (await lesson.Replies.First.Locator(".katex").CountAsync()).ShouldBe(1);
    }

    [Fact(Explicit = true)]
    public async Task Working_is_entered_line_by_line_and_sent_with_the_answer()
    {
        var lesson = await StartAsync("linear-equations");
        var value = ValueAskedFor(await lesson.Questions.First.InnerTextAsync());

        await lesson.Page.GetByRole(AriaRole.Button, new() { Name = "Working" }).ClickAsync();
        await lesson.Page.GetByLabel("Line 1 of your working").FillAsync("first I multiply");
        await lesson.Page.Keyboard.PressAsync("Enter");
        await lesson.Page.GetByLabel("Line 2 of your working").FillAsync("then I add");
        await lesson.Page.Keyboard.PressAsync("Enter");
        await lesson.Page.Keyboard.PressAsync("Enter");
        await lesson.ReplyAsync(value);

        (await lesson.Replies.First.InnerTextAsync()).ShouldContain($"first I multiply\nthen I add\n{value}");
        (await lesson.Judgements.First.InnerTextAsync()).ShouldContain("Right");
    }

    [Fact(Explicit = true)]
    public async Task Two_tabs_of_a_session_show_the_same()
    {
        var first = await StartAsync("photosynthesis");
        var second = await LessonPage.OpenAsync(await first.Page.Context.NewPageAsync(), first.Page.Url);

        await first.ReplyAsync("I don't know");
        await second.WaitForJudgementsAsync(1);
        await second.ReplyAsync("what is a leaf?");
        await first.WaitForJudgementsAsync(2);

        (await first.TranscriptAsync()).ShouldBe(await second.TranscriptAsync());
        (await first.Replies.CountAsync()).ShouldBe(2);
    }

    [Fact(Explicit = true)]
    public async Task A_change_of_plan_is_told_with_what_has_changed()
    {
        var lesson = await StartAsync("comparing-fractions");

        foreach (var reply in (string[])["I don't know", "I am confused", "no idea"])
            await lesson.ReplyAsync(reply);

        (await lesson.Page.Locator(".message.plan").InnerTextAsync()).ShouldContain("Added the prerequisite");
    }

    private static LocatorWaitForOptions Gone => new() { State = WaitForSelectorState.Detached };

    private async Task<LessonPage> StartAsync(string lessonId)
    {
        var page = await fixture.OpenAsync();
        var session = await Lessons.StartAsync(fixture.Server, lessonId);
        return await LessonPage.OpenAsync(page, fixture.Address($"/learn?session={session}"));
    }

    /// <summary>Goes on with the Tab key until an element has the focus, as who uses no mouse does.</summary>
    private static async Task TabToAsync(IPage page, ILocator target)
    {
        const int mostStops = 80;
        for (var stops = 0; stops < mostStops; stops++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{mostStops} presses of Tab did not lead to {target}.");
    }

    /// <summary>The answer to "What is the value of 7x + 6 when x = 8?"</summary>
    private static string ValueAskedFor(string question)
    {
        int[] numbers =
        [
            .. question
                .Split([' ', 'x', '?', '='], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => int.TryParse(word, out var number) ? number : (int?)null)
                .OfType<int>(),
        ];
        return $"{numbers[0] * numbers[2] + numbers[1]}";
    }
}
