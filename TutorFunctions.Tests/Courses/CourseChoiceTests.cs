using System.Text.Json.Nodes;
using TutorFunctions.Courses;

namespace TutorFunctions.Tests.Courses;

public class CourseChoiceTests
{
    private static OaTutorFolder TwoCourses =>
        new OaTutorFolder()
            .Plans(new JsonArray(Course("Small Algebra", OaTutorFolder.LessonId, "both"), Course("Small Geometry", "lesson2", "both")))
            .Problem("p1")
            .Problem("p2", problem => problem["lessonId"] = "lesson2")
            .Problem("p3", problem => problem["lessonId"] = "both");

    [Fact]
    public void The_named_course_is_imported_with_the_lessons_that_it_shares_and_the_other_is_named()
    {
        var result = TwoCourses.Import("small geometry");

        result.Course.Title.ShouldBe("Small Geometry");
        result.Course.Lessons.Select(lesson => lesson.Id).ShouldBe(["lesson2", "both"]);
        var skipped = result.Skipped.ShouldHaveSingleItem();
        skipped.Id.ShouldBe("Small Algebra");
        skipped.Reason.ShouldContain("another course of the archive (problems of its own: 1)");
    }

    [Fact]
    public void Several_courses_with_problems_ask_for_a_name() =>
        Refused("several_courses", TwoCourses).Message.ShouldContain("'Small Algebra', 'Small Geometry'");

    [Fact]
    public void A_course_that_is_not_there_is_refused_with_those_that_are() =>
        Refused("unknown_course", TwoCourses, "Botany").Message.ShouldContain("'Small Algebra', 'Small Geometry'");

    [Fact]
    public void The_only_course_with_problems_needs_no_name()
    {
        var result = new OaTutorFolder()
            .Plans(new JsonArray(Course("Small Geometry", "lesson2"), Course("Small Algebra", OaTutorFolder.LessonId)))
            .Problem("p1")
            .Import();

        result.Course.Title.ShouldBe("Small Algebra");
        result.Skipped.ShouldHaveSingleItem().Id.ShouldBe("Small Geometry");
    }

    [Fact]
    public void Several_courses_without_problems_are_refused() =>
        Refused("no_problems", new OaTutorFolder().Plans(new JsonArray(Course("A", "1"), Course("B", "2"))));

    [Fact]
    public void A_course_with_nothing_to_ask_is_refused_with_what_was_wrong()
    {
        Refused("nothing_to_ask", new OaTutorFolder());
        Refused("nothing_to_ask", new OaTutorFolder().Problem("p1", step: step => step["stepAnswer"] = new JsonArray()))
            .Message.ShouldContain("p1a: It has no answer");
    }

    [Theory]
    [InlineData("{", "bad_course_plans")]
    [InlineData("{}", "bad_course_plans")]
    [InlineData("null", "bad_course_plans")]
    [InlineData("[]", "no_course")]
    [InlineData("[null, {}]", "no_course")]
    public void Course_plans_that_cannot_be_read_are_refused(string plans, string code) =>
        Refused(code, new OaTutorFolder().Problem("p1").Put("coursePlans.json", plans));

    [Fact]
    public void Two_course_folders_side_by_side_are_refused() =>
        Refused(
            "several_course_plans",
            new OaTutorFolder().Remove("coursePlans.json").Put("a/coursePlans.json", "[]").Put("b/coursePlans.json", "[]")
        );

    [Fact]
    public void Hand_edited_files_may_have_comments_trailing_commas_and_a_byte_order_mark()
    {
        var folder = new OaTutorFolder().Problem("p1").Put("skillModel.json", "\uFEFF{ /* one step */ \"p1a\": [\"count_things\",], }");

        folder.Import().Skipped.ShouldBeEmpty();
    }

    private static JsonObject Course(string name, params string[] lessons) =>
        new()
        {
            ["courseName"] = name,
            ["lessons"] = new JsonArray([.. lessons.Select(id => (JsonNode)new JsonObject { ["id"] = id, ["name"] = id })]),
        };

    private static ImportError Refused(string code, OaTutorFolder folder, string? courseName = null)
    {
        var error = Should.Throw<ImportError>(() => folder.Import(courseName));
        error.Code.ShouldBe(code);
        error.Remedy.ShouldNotBeNullOrWhiteSpace();
        return error;
    }
}
