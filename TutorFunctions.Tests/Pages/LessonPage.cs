using Microsoft.Playwright;

namespace TutorFunctions.Tests.Pages;

/// <summary>What a test does on the student page and sees there, by the names that a learner goes by.</summary>
internal sealed class LessonPage(IPage page)
{
    public IPage Page => page;

    public ILocator AnswerBox => page.GetByRole(AriaRole.Textbox, new() { Name = "Your answer" });

    public ILocator Questions => page.Locator(".question");

    public ILocator Replies => page.Locator(".message.student");

    public ILocator Judgements => page.Locator(".message.feedback");

    /// <summary>Opens a session's page and waits for its question.</summary>
    public static async Task<LessonPage> OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        var lesson = new LessonPage(page);
        await lesson.Questions.First.WaitForAsync();
        return lesson;
    }

    public async Task ReplyAsync(string text)
    {
        var before = await Judgements.CountAsync();
        await AnswerBox.FillAsync(text);
        await AnswerBox.PressAsync("Enter");
        await WaitForJudgementsAsync(before + 1);
    }

    public async Task WaitForJudgementsAsync(int count)
    {
        await Judgements.Nth(count - 1).WaitForAsync();
        await page.Locator(".thinking").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Who said what, in the order shown.</summary>
    public async Task<IReadOnlyList<string>> TranscriptAsync() => await page.Locator(".transcript > li").AllInnerTextsAsync();
}
