using Microsoft.Playwright;

namespace TutorFunctions.Tests.Pages;

[Collection(nameof(PagesTests))]
[Trait("Category", "Browser")]
public sealed class BudgetTests(PagesFixture fixture)
{
    private const int MostBytes = 150_000;

    [Fact(Explicit = true)]
    public async Task The_first_load_of_the_student_page_takes_at_most_150_kilobytes()
    {
        var page = await fixture.OpenAsync();
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);

        await page.GotoAsync(fixture.Address("/learn"), new() { WaitUntil = WaitUntilState.NetworkIdle });

        var bytes = 0;
        foreach (var answer in answers)
            bytes += (await answer.Request.SizesAsync()).ResponseBodySize;
        answers.Count.ShouldBeGreaterThan(3);
        bytes.ShouldBeInRange(10_000, MostBytes);
    }
}
