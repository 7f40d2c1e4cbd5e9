using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>Ids, and what is named by them.</summary>
public class PackReferenceErrorTests
{
    [Theory]
    [InlineData("id: adds-two\n", "id: Adds-two\n", "the id 'Adds-two' must be small letters and digits")]
    [InlineData("id: double-why", "id: double_why", "the id 'double_why' must be")]
    [InlineData("id: double-why", "id: double why", "the id 'double why' must be")]
    [InlineData("id: double-why", "id: double--why", "the id 'double--why' must be")]
    [InlineData("id: double-why", "id: -double", "the id '-double' must be")]
    [InlineData("id: double-why", "id: doublé", "the id 'doublé' must be")]
    public void An_id_is_small_words_joined_by_hyphens(string text, string broken, string reason)
    {
        var yaml = SmallPack.With(text, broken);

        var error = LessonPackReader.Read(yaml, SmallPack.File).Errors[0];

        error.Reason.ShouldContain(reason);
        error.Line.ShouldBe(SmallPack.LineOf(yaml, broken));
    }

    [Fact]
    public void The_lesson_is_named_like_its_file() =>
        SmallPack.ShouldFail(
            SmallPack.With("id: doubling", "id: doubled"),
            "id: doubled",
            "the lesson's id is 'doubled' but its file is 'doubling.yaml': name the file 'doubled.yaml'"
        );

    [Fact]
    public void No_two_concepts_have_one_id()
    {
        var yaml = SmallPack
            .With("- id: doubles", "- id: adding")
            .Replace("prerequisites: [adding]", "prerequisites: []", StringComparison.Ordinal)
            .Replace("        covers: [adding]\n", "", StringComparison.Ordinal);

        var error = SmallPack.Error(yaml);

        error.Reason.ShouldContain("there is another concept 'adding' in line 12: rename one of them");
        error.Line.ShouldBe(SmallPack.LineOf(yaml, "title: Doubles") - 1);
    }

    [Theory]
    [InlineData("- id: double-number")]
    [InlineData("- id: add-three")]
    public void No_two_items_of_a_lesson_have_one_id(string broken)
    {
        var yaml = SmallPack.With("- id: double-which", broken);

        var error = SmallPack.Error(yaml);

        error.Reason.ShouldStartWith($"there is another item '{broken[6..]}' in line {SmallPack.LineOf(yaml, broken)}: rename");
        error.Line.ShouldBe(SmallPack.LineOf(yaml, "difficulty: medium") - 1);
    }

    [Fact]
    public void No_two_misconceptions_of_a_concept_have_one_id() =>
        SmallPack.ShouldFail(
            SmallPack.With(
                "    misconceptions:\n",
                "    misconceptions:\n      - { id: adds-two, description: The same, response: And again. }\n"
            ),
            "- id: adds-two",
            "there is another misconception 'adds-two' in line"
        );

    [Fact]
    public void A_prerequisite_is_a_concept_of_the_lesson() =>
        SmallPack.ShouldFail(
            SmallPack.With("prerequisites: [adding]", "prerequisites: [counting]"),
            "prerequisites: [counting]",
            "concept 'doubles' needs 'counting', which is no concept of the lesson: use one of adding, doubles"
        );

    [Fact]
    public void A_prerequisite_comes_first()
    {
        var yaml = SmallPack
            .With("prerequisites: []", "prerequisites: [doubles]")
            .Replace("prerequisites: [adding]", "prerequisites: []", StringComparison.Ordinal);

        SmallPack.ShouldFail(
            yaml,
            "prerequisites: [doubles]",
            "concept 'adding' comes before its prerequisite 'doubles': move 'doubles' above it"
        );
    }

    [Fact]
    public void Concepts_that_need_each_other_are_named_as_a_circle() =>
        SmallPack.ShouldFail(
            SmallPack.With("prerequisites: []", "prerequisites: [doubles]"),
            "prerequisites: [doubles]",
            "in a circle: adding → doubles → adding."
        );

    [Fact]
    public void A_concept_cannot_need_itself() =>
        SmallPack.ShouldFail(
            SmallPack.With("prerequisites: []", "prerequisites: [adding ]"),
            "prerequisites: [adding ]",
            "in a circle: adding → adding."
        );

    [Fact]
    public void A_lesson_of_foundations_alone_teaches_nothing() =>
        SmallPack.ShouldFail(
            SmallPack.With("    goal: Double a number", "    goal: Double a number\n    foundation: true"),
            "- id: adding",
            "every concept is a foundation"
        );

    [Fact]
    public void What_an_item_covers_is_a_concept_of_the_lesson() =>
        SmallPack.ShouldFail(
            SmallPack.With("covers: [adding]", "covers: [addition]"),
            "covers: [addition]",
            "item 'double-number' covers 'addition', which is no concept of the lesson: use one of adding, doubles"
        );

    [Fact]
    public void An_item_does_not_cover_its_own_concept() =>
        SmallPack.ShouldFail(SmallPack.With("covers: [adding]", "covers: [doubles]"), "covers: [doubles]", "covers its own concept");

    [Fact]
    public void A_wrong_answer_names_a_misconception_of_its_concept() =>
        SmallPack.ShouldFail(
            SmallPack.With("misconception: adds-two", "misconception: adds-three"),
            "misconception: adds-three",
            "item 'double-number' names the misconception 'adds-three', which concept 'doubles' does not have: use one of adds-two"
        );

    [Fact]
    public void A_misconception_of_another_concept_does_not_count() =>
        SmallPack.ShouldFail(
            SmallPack.With(
                "        solution: \"{n} + 3 = {n + 3}\"",
                "        solution: \"{n}\"\n        wrong_answers: [{ answer: \"{n}\", misconception: adds-two }]"
            ),
            "wrong_answers: [{",
            "which concept 'adding' does not have: it has none yet"
        );
}
