using System.Text.Json.Nodes;

namespace TutorFunctions.Tests.Courses;

public class VariablesTests
{
    [Fact]
    public void Variables_are_filled_in_with_values_that_belong_together_and_the_choice_is_named()
    {
        var result = Import("""{ "x": ["2", "3"], "y": ["4", "5"] }""");

        var item = result.Course.Lessons[0].Concepts[0].Items[0];
        item.Prompt.ShouldBe("What is $$\\frac{2}{1}+2$$?");
        item.Answer.Accepted.ShouldBe(["$$4$$"]);
        item.Hints.ShouldHaveSingleItem().Text.ShouldBe("Add 2 and 2, not 9.");
        item.Parameters.ShouldBeEmpty();
        result.Skipped.ShouldHaveSingleItem().Id.ShouldBe("p1a.variabilization");
    }

    [Fact]
    public void Variables_with_one_value_leave_nothing_out() =>
        Import("""{ "x": ["2"], "y": [4], "z": "unused", "w": [] }""").Skipped.ShouldBeEmpty();

    [Fact]
    public void A_problem_declares_variables_for_its_steps()
    {
        var item = new OaTutorFolder()
            .Problem(
                "p1",
                problem => (problem["body"], problem["variabilization"]) = ("You have @{n}.", JsonNode.Parse("""{ "n": ["7"] }""")),
                step => step["stepTitle"] = "What is @{n} less 3?"
            )
            .ImportItem();

        item.Stem.ShouldBe("About p1\nYou have 7.");
        item.Prompt.ShouldBe("What is 7 less 3?");
    }

    [Fact]
    public void A_hint_that_uses_an_unknown_variable_is_named_and_the_item_kept()
    {
        var result = new OaTutorFolder().Problem("p1", hints: [OaTutorFolder.Hint("h1", "Add @{q}.")]).Import();

        result.Items.ShouldBe(1);
        result.Skipped.ShouldHaveSingleItem().Reason.ShouldContain("'q'");
    }

    private static TutorFunctions.Courses.ImportResult Import(string variables)
    {
        var hint = OaTutorFolder.Hint("h1", "Add @{x} and 2, not @{own}.");
        hint["variabilization"] = new JsonObject { ["own"] = new JsonArray("9") };
        return new OaTutorFolder()
            .Problem(
                "p1",
                step: step =>
                {
                    step["variabilization"] = JsonNode.Parse(variables);
                    step["stepTitle"] = "What is $$\\frac{@{x}}{1}+2$$?";
                    step["stepAnswer"] = new JsonArray("$$@{y}$$");
                },
                hints: [hint]
            )
            .Import();
    }
}
