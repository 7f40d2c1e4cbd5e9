using System.Text.Json.Nodes;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tests.Courses;

public class OaTutorLessonTests
{
    [Fact]
    public void A_lesson_says_what_it_is_about_in_its_own_words()
    {
        var lesson = new OaTutorFolder("count_things", "draw_things")
            .Problem("p1")
            .Problem("p2", skills: ["draw_things"])
            .Import()
            .Course.Lessons[0];

        lesson.Id.ShouldBe(OaTutorFolder.LessonId);
        lesson.CourseId.ShouldBe("small-algebra");
        lesson.Title.ShouldBe("1.1 Counting");
        lesson.Subject.ShouldBe("mathematics");
        lesson.Topics.ShouldBe(["Counting", "Lesson 1.1", "Count things", "Draw things"]);
        lesson.Overview.ShouldBe(
            "This lesson is \"Counting\", a part of the course \"Small Algebra\". "
                + "You will practise 2 skills: count things; draw things. Every question comes with hints that you can ask for."
        );
        lesson.Summary.ShouldBe(
            "You have worked on \"Counting\". "
                + "Come back to any of it that does not feel sure yet."
        );
    }

    [Fact]
    public void A_subject_that_is_not_known_is_the_course_itself() =>
        new OaTutorFolder()
            .Problem("p1")
            .Plans(Plan("Roman History", "Lesson 1"))
            .Import()
            .Course.Lessons[0]
            .Subject.ShouldBe("Roman History");

    [Fact]
    public void A_step_with_several_skills_belongs_to_its_first_objective_and_covers_the_others()
    {
        var lesson = new OaTutorFolder("count_things", "draw_things")
            .Problem("p1", skills: ["read_minds", "draw_things", "count_things"])
            .Problem("p2", skills: ["count_things"])
            .Import()
            .Course.Lessons[0];

        lesson.Concepts.Select(concept => concept.Id).ShouldBe(["draw_things", "count_things"]);
        lesson.Concepts[0].Items[0].Covers.ShouldBe(["count_things"]);
        lesson.Concepts[1].Items[0].Covers.ShouldBeEmpty();
    }

    [Fact]
    public void A_skill_outside_the_objectives_is_a_concept_of_its_own()
    {
        var result = new OaTutorFolder().Problem("p1").Problem("p2", skills: ["read_minds"]).Import();

        result.Skipped.ShouldBeEmpty();
        result.Course.Lessons[0].Concepts.Select(concept => concept.Title).ShouldBe(["Count things", "Read minds"]);
        result.Course.Skills.Select(skill => skill.Id).ShouldBe(["count_things", "read_minds"]);
    }

    [Fact]
    public void A_step_without_a_skill_belongs_to_a_concept_named_after_the_lesson()
    {
        var concept = new OaTutorFolder().Problem("p1").Problem("p2", skills: []).Import().Course.Lessons[0].Concepts[1];

        concept.Id.ShouldBe(OaTutorFolder.LessonId);
        concept.Title.ShouldBe("Counting");
    }

    [Fact]
    public void An_objective_that_is_only_practised_besides_another_is_named()
    {
        var result = new OaTutorFolder("count_things", "draw_things")
            .Problem("p1", skills: ["count_things", "draw_things"])
            .Problem("p2")
            .Import();

        result.Skipped.ShouldHaveSingleItem().Reason.ShouldContain("only besides another one");
    }

    [Fact]
    public void A_problem_that_no_plan_lists_is_put_into_the_lesson_that_it_names()
    {
        var result = new OaTutorFolder()
            .Problem("p1")
            .Problem("p2", problem => (problem["lessonId"], problem["lesson"]) = ("elsewhere", "1.2 Drawing"), skills: ["draw_things"])
            .Problem("p3", problem => (problem["lessonId"], problem["lesson"]) = ("", "1.3 Reading"))
            .Import();

        result.Skipped.ShouldBeEmpty();
        result
            .Course.Lessons.Select(lesson => (lesson.Id, lesson.Title))
            .ShouldBe([(OaTutorFolder.LessonId, "1.1 Counting"), ("elsewhere", "1.2 Drawing"), ("1-3-reading", "1.3 Reading")]);
    }

    [Fact]
    public void Sources_and_licences_are_credited_once_each_and_the_changes_are_told()
    {
        var hint = OaTutorFolder.Hint("h1", "Count.");
        hint["oer"] = "https://hints.example <Hints Inc>";
        var folder = new OaTutorFolder().Problem("p1", Credited, hints: [hint]).Problem("p2", Credited);

        var course = folder.Import().Course;

        course.Attribution.Count.ShouldBe(3);
        course.Attribution[0].ShouldBe("The Book (https://book.example), CC BY 4.0 (https://licence.example)");
        course.Attribution[1].ShouldBe("Hints Inc (https://hints.example)");
        course.Lessons[0].Attribution.ShouldBe($"{course.Attribution[0]}; {course.Attribution[1]}");

        static void Credited(JsonObject problem) =>
            (problem["oer"], problem["license"]) = ("https://book.example <The Book>", "https://licence.example <CC BY 4.0>");
    }

    [Fact]
    public void The_skills_parameters_come_from_the_default_file_first()
    {
        var folder = new OaTutorFolder("count_things", "draw_things")
            .Problem("p1")
            .Put(
                "bkt-params/another.json",
                """
                {
                  "count_things": { "probMastery": 0.9, "probTransit": 0, "probSlip": 0, "probGuess": 0 },
                  "draw_things": { "probMastery": 0.5, "probTransit": 0.4, "probSlip": 0.3, "probGuess": 0.2 }
                }
                """
            )
            .Put(
                "bkt-params/defaultBKTParams.json",
                """{ "count_things": { "probMastery": 0, "probTransit": 1, "probSlip": 0, "probGuess": 1 } }"""
            );

        folder
            .Import()
            .Course.Skills.Select(skill => skill.Bkt)
            .ShouldBe([new BktParameters(0, 1, 0, 1), new BktParameters(0.5, 0.4, 0.3, 0.2)]);
    }

    [Theory]
    [InlineData(1.01, 0, 0, 0)]
    [InlineData(0, -0.01, 0, 0)]
    [InlineData(0, 0, double.NaN, 0)]
    [InlineData(0, 0, 0, double.PositiveInfinity)]
    public void Parameters_are_probabilities(double mastery, double transit, double slip, double guess) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BktParameters(mastery, transit, slip, guess));

    private static JsonArray Plan(string course, string lesson) =>
        [
            new JsonObject
            {
                ["courseName"] = course,
                ["lessons"] = new JsonArray(new JsonObject { ["id"] = OaTutorFolder.LessonId, ["name"] = lesson }),
            },
        ];
}
