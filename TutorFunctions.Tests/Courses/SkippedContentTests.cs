using System.Text.Json.Nodes;

namespace TutorFunctions.Tests.Courses;

/// <summary>Each course has one sound problem and one piece that cannot be imported; the sound one must always come through.</summary>
public class SkippedContentTests
{
    private const string StepFile = "content-pool/p2/steps/p2a/p2a.json";

    private static OaTutorFolder Course => new OaTutorFolder().Problem("p1");

    [Fact]
    public void A_problem_with_bad_JSON_is_named_with_its_steps()
    {
        var skipped = Skipped(Course.Problem("p2").Put("content-pool/p2/p2.json", "{ \"id\": "));

        skipped.Keys.ShouldBe(["p2", "p2a"]);
        skipped["p2"].ShouldContain("content-pool/p2/p2.json cannot be read as JSON");
    }

    [Fact]
    public void A_problem_without_its_file_is_named_with_its_steps() =>
        Skipped(Course.Problem("p2").Remove("content-pool/p2/p2.json")).Keys.ShouldBe(["p2", "p2a"]);

    [Fact]
    public void A_problem_without_steps_is_named() =>
        OnlySkipped(Course.Put("content-pool/p2/p2.json", """{ "id": "p2" }"""), "p2").ShouldContain("no steps");

    [Fact]
    public void A_step_with_bad_JSON_is_named_with_the_line() =>
        OnlySkipped(Course.Problem("p2").Put(StepFile, "{\n  \"stepAnswer\": 5\n}"), "p2a").ShouldContain("line 2");

    [Fact]
    public void A_step_that_is_null_is_named() => OnlySkipped(Course.Problem("p2").Put(StepFile, "null"), "p2a").ShouldContain("null");

    [Fact]
    public void A_step_without_its_file_is_named() =>
        OnlySkipped(Course.Problem("p2").Remove(StepFile), "p2a").ShouldContain("no file p2a.json");

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"\"]")]
    [InlineData("[\"  \"]")]
    [InlineData("[null]")]
    [InlineData("null")]
    public void A_step_without_an_answer_is_named(string answer) =>
        OnlySkipped(WithStep(step => step["stepAnswer"] = JsonNode.Parse(answer)), "p2a").ShouldContain("no answer");

    [Fact]
    public void A_kind_of_problem_that_is_not_supported_is_named() =>
        OnlySkipped(WithStep(step => step["problemType"] = "GridInput"), "p2a").ShouldContain("GridInput");

    [Fact]
    public void Choices_without_the_answer_among_them_are_named() =>
        OnlySkipped(WithStep(step => Choices(step, "$$3$$", "$$5$$")), "p2a").ShouldContain("'$$4$$' is not among its choices");

    [Fact]
    public void A_choice_that_offers_nothing_to_choose_is_named() =>
        OnlySkipped(WithStep(step => Choices(step, "$$4$$", "$$4$$")), "p2a").ShouldContain("fewer than two");

    [Theory]
    [InlineData("stepTitle")]
    [InlineData("stepBody")]
    public void A_question_that_needs_its_picture_is_named(string field) =>
        OnlySkipped(WithStep(step => step[field] = "What is shown? ##figure1.png##"), "p2a").ShouldContain("figure1.png");

    [Fact]
    public void A_problem_that_needs_its_picture_is_named() =>
        OnlySkipped(Course.Problem("p2", problem => problem["body"] = "##map.gif##"), "p2a").ShouldContain("map.gif");

    [Fact]
    public void A_choice_that_is_a_picture_is_named() =>
        OnlySkipped(WithStep(step => Choices(step, "$$4$$", "##b.png##")), "p2a").ShouldContain("b.png");

    [Fact]
    public void A_step_that_asks_nothing_is_named() =>
        OnlySkipped(Course.Problem("p2", problem => problem["title"] = "", step => step["stepTitle"] = " "), "p2a")
            .ShouldContain("asks nothing");

    [Fact]
    public void A_step_id_that_comes_twice_is_named_and_the_first_is_kept() =>
        OnlySkipped(WithStep(step => step["id"] = "p1a"), "p1a").ShouldContain(StepFile);

    [Fact]
    public void A_problem_id_that_comes_twice_is_named_with_its_steps() =>
        Skipped(Course.Problem("p2", problem => problem["id"] = "p1")).Keys.ShouldBe(["p1", "p2a"]);

    [Fact]
    public void A_variable_without_a_value_is_named() =>
        OnlySkipped(WithStep(step => step["stepTitle"] = "What is @{x} + 1?"), "p2a").ShouldContain("'x'");

    [Fact]
    public void A_question_of_endless_length_is_named() =>
        OnlySkipped(WithStep(step => step["stepTitle"] = new string('x', 10_001)), "p2a").ShouldContain("longer than");

    [Fact]
    public void A_question_whose_problem_names_no_lesson_is_named() =>
        OnlySkipped(Course.Problem("p2", problem => problem["lessonId"] = "elsewhere"), "p2a").ShouldContain("names no lesson");

    [Fact]
    public void A_lesson_without_questions_is_named()
    {
        var plans = new JsonArray(
            new JsonObject
            {
                ["courseName"] = "Small Algebra",
                ["lessons"] = new JsonArray(
                    new JsonObject { ["id"] = OaTutorFolder.LessonId, ["name"] = "Lesson 1.1" },
                    new JsonObject
                    {
                        ["id"] = "lesson2",
                        ["name"] = "Lesson 1.2",
                        ["topics"] = "Nothing",
                    },
                    new JsonObject { ["id"] = OaTutorFolder.LessonId, ["name"] = "Again" },
                    new JsonObject { ["name"] = "Nameless" }
                ),
            }
        );

        var skipped = Skipped(Course.Plans(plans));

        skipped.Keys.ShouldBe(["lesson1", "Nameless", "lesson2"], ignoreOrder: true);
        skipped["lesson2"].ShouldContain("'1.2 Nothing' of coursePlans.json has no question");
    }

    [Fact]
    public void An_objective_that_nothing_practises_is_named() =>
        OnlySkipped(new OaTutorFolder("count_things", "draw_things").Problem("p1"), "draw_things")
            .ShouldContain("No imported question practises");

    [Fact]
    public void A_missing_skill_model_is_named() =>
        OnlySkipped(Course.Remove("skillModel.json"), "skillModel.json", "count_things").ShouldContain("has no skillModel.json");

    [Fact]
    public void A_skill_model_with_bad_JSON_is_named() =>
        OnlySkipped(Course.Put("skillModel.json", "["), "skillModel.json", "count_things").ShouldContain("line 1");

    [Fact]
    public void An_entry_of_the_skill_model_that_is_no_list_is_named() =>
        OnlySkipped(Course.Put("skillModel.json", """{ "p1a": ["count_things"], "p9a": 3 }"""), "skillModel.json").ShouldContain("p9a");

    [Theory]
    [InlineData("""{ "probMastery": 1.5, "probTransit": 0.1, "probSlip": 0.1, "probGuess": 0.1 }""")]
    [InlineData("""{ "probMastery": 0.1, "probTransit": -0.1, "probSlip": 0.1, "probGuess": 0.1 }""")]
    [InlineData("""{ "probMastery": 0.1, "probTransit": 0.1, "probSlip": 0.1 }""")]
    [InlineData("""{ "probMastery": "high", "probTransit": 0.1, "probSlip": 0.1, "probGuess": 0.1 }""")]
    [InlineData("[0.1]")]
    public void Parameters_out_of_range_are_named_and_the_skill_is_kept(string parameters)
    {
        var course = Course.Put("bkt-params/defaultBKTParams.json", $$"""{ "count_things": {{parameters}} }""");

        OnlySkipped(course, "count_things").ShouldContain("each from 0 to 1");
        course.Import().Course.Skills.ShouldHaveSingleItem().Bkt.ShouldBeNull();
    }

    private static OaTutorFolder WithStep(Action<JsonObject> change) => Course.Problem("p2", step: change);

    private static void Choices(JsonObject step, params string[] choices)
    {
        step["problemType"] = "MultipleChoice";
        step["choices"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]);
    }

    private static Dictionary<string, string> Skipped(OaTutorFolder course)
    {
        var result = course.Import();
        result.Items.ShouldBe(1);
        result.Course.Lessons.ShouldHaveSingleItem().Concepts.ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Id.ShouldBe("p1a");
        return result.Skipped.ToDictionary(skipped => skipped.Id, skipped => skipped.Reason);
    }

    private static string OnlySkipped(OaTutorFolder course, params string[] ids)
    {
        var skipped = Skipped(course);
        skipped.Keys.ShouldBe(ids, ignoreOrder: true);
        return skipped[ids[0]];
    }
}
