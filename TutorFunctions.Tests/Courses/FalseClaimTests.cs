using System.Text.Json.Nodes;
using TutorFunctions.Courses.OaTutor;
using static TutorFunctions.Tests.Courses.OaTutorFolder;

namespace TutorFunctions.Tests.Courses;

public class FalseClaimTests
{
    [Theory]
    [InlineData("We multiply: $$6\\times7=41$$.", null)]
    [InlineData("Check whether $$\\frac{84}{\\left(-7\\right)}$$ equals $$12$$.", "TRUE")]
    [InlineData("Determine whether $$5+1$$ equals $$6$$.", "FALSE")]
    public void A_false_claim_is_found(string text, string? answer) =>
        FalseClaims.In(text, answer is null ? null : [answer]).ShouldNotBeNull();

    [Theory]
    [InlineData("We multiply: $$6\\times7=42$$.", null)]
    [InlineData("Check whether $$5+1$$ equals $$7$$.", "FALSE")]
    [InlineData("Because $$3=5$$ is untrue, there is no solution.", null)]
    [InlineData("After substituting $$x=2$$ we get $$2+1=4$$.", null)]
    [InlineData("$$x+y=3$$\n$$1+1=3$$", null)]
    [InlineData("Write 183 min as (183)*(1 hr)/(60)=3.05 hr.", null)]
    [InlineData("Add the numbers.", null)]
    [InlineData(null, null)]
    public void What_is_true_or_tried_out_is_no_false_claim(string? text, string? answer) =>
        FalseClaims.In(text, answer is null ? null : [answer]).ShouldBeNull();

    [Fact]
    public void A_hint_with_a_false_claim_is_kept_from_learners_and_listed()
    {
        var result = new OaTutorFolder().Problem("p1", hints: [Hint("h1", "Add: $$2+1=4$$."), Hint("h2", "Count.")]).Import();

        result.Skipped.ShouldContain(skipped => skipped.Id == "h1" && skipped.Reason.Contains("2 + 1 = 4", StringComparison.Ordinal));
        result.Course.Lessons[0].Concepts[0].Items[0].Hints.ShouldHaveSingleItem().Text.ShouldBe("Count.");
    }

    [Fact]
    public void A_step_whose_answer_does_not_solve_its_equation_is_left_out_and_listed()
    {
        var result = new OaTutorFolder()
            .Problem("p1")
            .Problem("p2", step: static step =>
            {
                step["stepTitle"] = "Solve for x: $$x+3=10$$";
                step["stepAnswer"] = new JsonArray("$$x=8$$");
            })
            .Import();

        result.Items.ShouldBe(1);
        result.Skipped.ShouldContain(skipped => skipped.Id == "p2a" && skipped.Reason.Contains("does not solve", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_where_a_text_belongs_leaves_nothing_out()
    {
        var result = new OaTutorFolder()
            .Problem("p1", problem: static problem => problem["oer"] = 7, step: static step => step["stepBody"] = 12)
            .Import();

        result.Items.ShouldBe(1);
    }

    [Fact]
    public void An_escaped_line_end_is_a_line_end_and_LaTeX_is_left_alone()
    {
        var item = new OaTutorFolder().Problem("p1", step: static step => step["stepBody"] = "One\\nTwo $$a\\neq b$$").ImportItem();

        item.Prompt.ShouldContain("\nTwo $$a\\neq b$$");
    }
}
