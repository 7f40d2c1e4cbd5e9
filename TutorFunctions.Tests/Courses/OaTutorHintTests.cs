using System.Text.Json.Nodes;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using static TutorFunctions.Tests.Courses.OaTutorFolder;

namespace TutorFunctions.Tests.Courses;

public class OaTutorHintTests
{
    [Fact]
    public void Hints_come_after_those_they_depend_on_and_else_as_the_file_has_them() =>
        Texts(Hint("h3", "third", "h2"), Hint("h1", "first"), Hint("h2", "second", "h1"), Hint("h4", "fourth"))
            .ShouldBe(["first", "second", "third", "fourth"]);

    [Fact]
    public void A_dependency_on_another_steps_hint_holds_nothing_up() =>
        Texts(Hint("h6", "first", "another-h5"), Hint("h7", "second", "h6")).ShouldBe(["first", "second"]);

    [Fact]
    public void Hints_that_wait_for_each_other_are_kept_in_the_files_order() =>
        Texts(Hint("h1", "first", "h2"), Hint("h2", "second", "h1"), Hint("h3", "third", "h2", "h3"))
            .ShouldBe(["first", "second", "third"]);

    [Fact]
    public void A_scaffold_asks_a_smaller_question()
    {
        var scaffold = Scaffold("h1", "What is $$2+1$$?", "$$3$$");
        scaffold["title"] = "A part of it";
        scaffold["subHints"] = new JsonArray(Hint("h1-s2", "Then one more.", "h1-s1"), Hint("h1-s1", "Two first."));

        var hint = Import(out var skipped, scaffold).ShouldHaveSingleItem();

        skipped.ShouldBeEmpty();
        hint.Title.ShouldBe("A part of it");
        hint.Answer!.Kind.ShouldBe(AnswerKind.Number);
        hint.Answer.Accepted.ShouldBe(["$$3$$"]);
        hint.SubHints.Select(sub => sub.Text).ShouldBe(["Two first.", "Then one more."]);
    }

    [Fact]
    public void A_scaffold_with_choices_offers_them()
    {
        var scaffold = Scaffold("h1", "Is it even?", "Yes");
        scaffold["problemType"] = "MultipleChoice";
        scaffold["choices"] = new JsonArray("Yes", "No", "Yes");

        var answer = Import(out _, scaffold).ShouldHaveSingleItem().Answer!;

        answer.Kind.ShouldBe(AnswerKind.Choice);
        answer.Choices.ShouldBe(["Yes", "No"]);
    }

    [Theory]
    [InlineData("problemType", "\"DragDrop\"")]
    [InlineData("hintAnswer", "[]")]
    public void A_scaffold_that_cannot_be_judged_is_kept_as_a_hint_and_named(string field, string value)
    {
        var scaffold = Scaffold("h1", "What is $$2+1$$?", "$$3$$");
        scaffold[field] = JsonNode.Parse(value);

        var hint = Import(out var skipped, scaffold).ShouldHaveSingleItem();

        hint.Answer.ShouldBeNull();
        hint.Text.ShouldBe("What is $$2+1$$?");
        skipped.ShouldBe(["h1"]);
    }

    [Fact]
    public void A_hint_of_an_unknown_type_is_named_and_the_item_kept()
    {
        var video = Hint("h1", "Watch this.");
        video["type"] = "video";

        Import(out var skipped, video, Hint("h2", "Count.", "h1")).ShouldHaveSingleItem().Text.ShouldBe("Count.");
        skipped.ShouldBe(["h1"]);
    }

    [Fact]
    public void A_hint_that_shows_a_picture_is_named_and_the_item_kept()
    {
        Import(out var skipped, Hint("h1", "See ##line.png##"), Hint("h2", "Count.")).Count.ShouldBe(1);
        skipped.ShouldBe(["h1"]);
    }

    [Fact]
    public void A_hint_that_says_nothing_is_named_and_one_with_only_a_title_says_its_title()
    {
        var titled = Hint("h2", "");
        titled["title"] = "Solve the equation";

        Import(out var skipped, Hint("h1", " "), titled).ShouldHaveSingleItem().Text.ShouldBe("Solve the equation");
        skipped.ShouldBe(["h1"]);
    }

    [Fact]
    public void A_hint_without_an_id_is_named_by_its_place()
    {
        Import(out var skipped, new JsonObject { ["type"] = "video" }).ShouldBeEmpty();
        skipped.ShouldBe(["p1a-hint 1"]);
    }

    [Fact]
    public void A_pathway_with_bad_JSON_costs_only_the_hints()
    {
        var result = new OaTutorFolder().Problem("p1").Put("content-pool/p1/steps/p1a/tutoring/p1aDefaultPathway.json", "[{").Import();

        result.Items.ShouldBe(1);
        result.Skipped.ShouldHaveSingleItem().Reason.ShouldContain("imported without hints");
    }

    [Fact]
    public void A_step_without_a_pathway_has_no_hints_and_no_solution()
    {
        var item = new OaTutorFolder().Problem("p1").Remove("content-pool/p1/steps/p1a/tutoring/p1aDefaultPathway.json").ImportItem();

        item.Hints.ShouldBeEmpty();
        item.Solution.ShouldBeNull();
    }

    [Fact]
    public void Only_the_default_pathway_is_used_and_the_others_are_named()
    {
        var result = new OaTutorFolder().Problem("p1").Put("content-pool/p1/steps/p1a/tutoring/p1aAnother.json", "[]").Import();

        result.Skipped.ShouldHaveSingleItem().Id.ShouldBe("content-pool/p1/steps/p1a/tutoring/p1aAnother.json");
        result.Course.Lessons[0].Concepts[0].Items[0].Hints.Count.ShouldBe(1);
    }

    [Fact]
    public void The_solution_tells_the_way_in_order_with_the_answers_of_the_scaffolds() =>
        new OaTutorFolder()
            .Problem("p1", hints: [Scaffold("h2", "What is $$2+1$$?", "$$3$$", "h1"), Hint("h1", "Add them")])
            .ImportItem()
            .Solution.ShouldBe("Step 1: Add them.\nStep 2: What is $$2+1$$: $$3$$.\nAnswer: $$4$$.");

    private static IEnumerable<string> Texts(params JsonObject[] hints) => Import(out _, hints).Select(hint => hint.Text);

    private static IReadOnlyList<Hint> Import(out IReadOnlyList<string> skipped, params JsonObject[] hints)
    {
        var result = new OaTutorFolder().Problem("p1", hints: new JsonArray([.. hints])).Import();
        skipped = [.. result.Skipped.Select(entry => entry.Id)];
        return result.Course.Lessons[0].Concepts[0].Items[0].Hints;
    }
}
