namespace TutorFunctions.Tests.Tools;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task The_demo_takes_both_learners_through_all_stages()
    {
        var demo = await ToolRun.OfAsync("demo");

        demo.Code.ShouldBe(0, demo.Errors);
        demo.Errors.ShouldBeEmpty();
        demo.Lines.Count(line => line == "6 of 6: Recommendations and insights").ShouldBe(2);
        demo.Output.ShouldContain("Knowledge gaps: Algebra mastery (n = 1).");
        demo.Output.ShouldContain("The class: 2 learners");
    }
}
