using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>What a block may hold: its keys, the kinds of their values, how many parts.</summary>
public class PackErrorTests
{
    [Fact]
    public void The_small_pack_that_the_tests_break_is_valid()
    {
        var result = LessonPackReader.Read(SmallPack.Yaml, SmallPack.File);

        result.Errors.ShouldBeEmpty();
        result.Lesson.ShouldNotBeNull().Concepts.Count.ShouldBe(2);
    }

    [Fact]
    public void An_error_reads_like_a_compiler_says_it() =>
        SmallPack
            .Error(SmallPack.With("difficulty: hard", "difficulty: difficult"))
            .ToString()
            .ShouldBe("doubling.yaml(76,21): 'difficult' is no difficulty: write one of easy, medium, hard");

    [Theory]
    [InlineData("title: Doubling Numbers", "titel: Doubling Numbers", "the lesson has an unknown key 'titel': did you mean 'title'?")]
    [InlineData("    summary: To", "    sumary: To", "did you mean 'summary'?")]
    [InlineData("goal: Double a number", "gaol: Double a number", "concept 'doubles' has an unknown key 'gaol': did you mean 'goal'?")]
    [InlineData("constraints: [", "constrains: [", "item 'double-number' has an unknown key 'constrains': did you mean 'constraints'?")]
    [InlineData(
        "covers: [adding]",
        "requires: [adding]",
        "item 'double-number' has an unknown key 'requires': remove it or use one of id, difficulty"
    )]
    [InlineData("{ from: 4, to: 9 }", "{ from: 4, too: 9, to: 9 }", "parameter 'n' has an unknown key 'too': did you mean 'to'?")]
    [InlineData(
        "{ kind: number, accepted",
        "{ kind: number, units: cm, accepted",
        "item 'add-three': answer has an unknown key 'units': did you mean 'unit'?"
    )]
    [InlineData("lowest: 2, highest", "lowest: 2, least: 1, highest", "grades has an unknown key 'least'")]
    public void An_unknown_key_is_named_with_the_one_that_was_meant(string text, string broken, string reason)
    {
        var yaml = SmallPack.With(text.TrimStart(), broken.TrimStart());

        var error = LessonPackReader
            .Read(yaml, SmallPack.File)
            .Errors.First(error => error.Reason.Contains("unknown key", StringComparison.Ordinal));

        error.Reason.ShouldContain(reason);
        error.Line.ShouldBe(SmallPack.LineOf(yaml, broken.TrimStart()));
    }

    [Theory]
    [InlineData("subject: mathematics\n", "", "id: doubling", "the lesson has no 'subject': add the key")]
    [InlineData("summary: To double a number you add it to itself.\n", "", "id: doubling", "the lesson has no 'summary': add the key")]
    [InlineData("grades: { lowest: 2, highest: 4 }", "grades: { lowest: 2 }", "grades:", "grades has no 'highest': add the key")]
    [InlineData("    goal: Double a number\n", "", "id: doubles", "concept 'doubles' has no 'goal': add the key")]
    [InlineData(
        "        response: Two is part of it, but look at a pile of ten in the mirror.\n",
        "",
        "id: adds-two",
        "misconception 'adds-two' has no 'response'"
    )]
    [InlineData("        difficulty: hard\n", "", "id: double-why", "item 'double-why' has no 'difficulty'")]
    [InlineData("        solution: \"14 + 14 = 28\"\n", "", "id: double-which", "item 'double-which' has no 'solution'")]
    [InlineData(
        ", misconception: adds-two }",
        " }",
        "{ answer: \"{a + 2}\"",
        "item 'double-number': wrong answer 1 has no 'misconception'"
    )]
    [InlineData("kind: choice\n          accepted", "accepted", "accepted: [\"28\"]", "item 'double-which': answer has no 'kind'")]
    [InlineData(", phrases: [two equal parts, halves]", "", "name: it splits", "item 'double-why': answer: key idea 1 has no 'phrases'")]
    [InlineData("{ from: 5, to: 30 }", "{ from: 5 }", "a: { from: 5", "parameter 'a' has no 'to': add the key")]
    public void A_missing_key_is_named_at_its_block(string text, string without, string mark, string reason) =>
        SmallPack.ShouldFail(SmallPack.With(text, without), mark, reason);

    [Theory]
    [InlineData("title: Doubling Numbers", "title: [Doubling, Numbers]", "the lesson: title is a list but must be a text")]
    [InlineData("title: Doubling Numbers", "title:", "the lesson: title is empty: write something")]
    [InlineData("topics: [doubling, twice as many]", "topics: doubling", "the lesson: topics is a single value but must be a list")]
    [InlineData("topics: [doubling, twice as many]", "topics: []", "the lesson has no topics")]
    [InlineData(
        "topics: [doubling, twice as many]",
        "topics: [doubling, { twice: many }]",
        "the lesson: topics 2 is a block of keys but must be a text"
    )]
    [InlineData("grades: { lowest: 2, highest: 4 }", "grades: 2 to 4", "grades is a single value: write a block of keys")]
    [InlineData("grades: { lowest: 2, highest: 4 }", "grades: { lowest: two, highest: 4 }", "grades: lowest must be a whole number")]
    [InlineData("grades: { lowest: 2, highest: 4 }", "grades: { lowest: 2, highest: 4.5 }", "grades: highest must be a whole number")]
    [InlineData("grades: { lowest: 2, highest: 4 }", "grades: { lowest: 5, highest: 4 }", "grades go from 5 to 4")]
    [InlineData("foundation: true", "foundation: \"true\"", "concept 'adding': foundation must be true or false, without quotes")]
    [InlineData("foundation: true", "foundation: yes", "concept 'adding': foundation must be true or false")]
    [InlineData(
        "prerequisites: [adding]",
        "prerequisites: adding",
        "concept 'doubles': prerequisites is a single value but must be a list"
    )]
    [InlineData("{ from: 5, to: 30 }", "5", "parameter 'a' is a single value: write a block of keys")]
    [InlineData("{ from: 5, to: 30 }", "{ from: 30, to: 5 }", "parameter 'a' goes from 30 to 5: put the smaller number first")]
    [InlineData("{ from: 5, to: 30 }", "{ from: 5, to: 99999999999 }", "parameter 'a': to must be a whole number")]
    [InlineData("{ from: 5, to: 30 }", "{ from: 5, to: 30, values: [7] }", "parameter 'a' must have one way to get its value")]
    [InlineData("{ from: 5, to: 30 }", "{ values: [] }", "parameter 'a' has no values")]
    [InlineData(
        "answer: { kind: number, accepted: [\"{n + 3}\"] }",
        "answer: 7",
        "item 'add-three': answer is a single value: write a block of keys"
    )]
    [InlineData(
        "kind: number, accepted: [\"{n + 3}\"]",
        "kind: number, tolerance: -1, accepted: [\"{n + 3}\"]",
        "tolerance must be a number that is not negative"
    )]
    [InlineData("kind: number, accepted: [\"{n + 3}\"]", "kind: number, accepted: []", "answer has no accepted answer")]
    [InlineData(
        "kind: number, accepted: [\"{n + 3}\"]",
        "kind: number, ordered: true, accepted: [\"{n + 3}\"]",
        "'ordered' belongs to the kind list"
    )]
    [InlineData(
        "accepted: [\"{twice}\"]",
        "accepted: [\"{twice}\"]\n          choices: [\"1\", \"2\"]",
        "'choices' belongs to the kind choice"
    )]
    [InlineData("choices: [\"16\", \"28\", \"144\"]", "choices: [\"28\"]", "needs at least 2 choices")]
    [InlineData("phrases: [two equal parts, halves]", "phrases: []", "key idea 1 has no phrases")]
    [InlineData(
        "hints: [\"Undo the doubling.\", \"How many parts are there?\", \"It splits into two equal parts.\"]",
        "hints: Undo the doubling.",
        "hints is a single value but must be a list"
    )]
    public void A_value_of_the_wrong_kind_is_named(string text, string broken, string reason)
    {
        var yaml = SmallPack.With(text, broken);

        var line = SmallPack.LineOf(yaml, broken.Split('\n').Last());

        var errors = LessonPackReader.Read(yaml, SmallPack.File).Errors;

        errors.ShouldContain(error => error.Line == line && error.Reason.Contains(reason), string.Join('\n', errors));
    }

    [Theory]
    [InlineData(
        "subject: mathematics",
        "subject: mathematics\nsubject: physics",
        "subject: physics",
        "the lesson has the key 'subject' twice: keep one"
    )]
    [InlineData(
        "    goal: Double a number",
        "    goal: Double a number\n    title: Twice",
        "title: Twice",
        "concept 'doubles' has the key 'title' twice"
    )]
    [InlineData("{ from: 5, to: 30 }", "{ from: 5, to: 30, from: 6 }", "from: 6", "parameter 'a' has the key 'from' twice")]
    [InlineData(
        "          twice: {",
        "          a: { from: 1, to: 2 }\n          twice: {",
        "a: { from: 1, to: 2 }",
        "there are two parameters 'a': rename one"
    )]
    public void A_key_may_come_once(string text, string broken, string mark, string reason) =>
        SmallPack.ShouldFail(SmallPack.With(text, broken), mark, reason);

    [Theory]
    [InlineData("difficulty: hard", "difficulty: tricky", "'tricky' is no difficulty: write one of easy, medium, hard")]
    [InlineData("difficulty: hard", "difficulty: Hard", "'Hard' is no difficulty")]
    [InlineData("kind: choice", "kind: multiple", "'multiple' is no kind: write one of number, expression, equation, list, choice, text")]
    [InlineData(
        "styles: [reading_writing]",
        "styles: [reading_writing, reading]",
        "'reading' is no style: write one of visual, auditory, kinesthetic, reading_writing"
    )]
    public void A_word_outside_its_set_is_named_with_the_set(string text, string broken, string reason) =>
        SmallPack.ShouldFail(SmallPack.With(text, broken), broken, reason);

    [Fact]
    public void A_concept_needs_two_explanations()
    {
        const string second =
            "      - approach: adding\n        styles: [reading_writing]\n        text: A number and the same number again make its "
                + "double.\n";

        SmallPack.ShouldFail(
            SmallPack.With(second, ""),
            "- approach: mirror",
            "concept 'doubles' has 1 of the 2 explanations that it needs at least"
        );
    }

    [Fact]
    public void Two_explanations_go_about_it_in_two_ways() =>
        SmallPack.ShouldFail(
            SmallPack.With("approach: adding", "approach: Mirror"),
            "approach: Mirror",
            "concept 'doubles' has two explanations with the approach 'Mirror'"
        );

    [Theory]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public void An_explanation_has_150_words_at_most(int words, bool valid)
    {
        var yaml = SmallPack.With(
            "A number and the same number again make its double.",
            string.Join(' ', Enumerable.Repeat("word", words))
        );

        if (valid)
            LessonPackReader.Read(yaml, SmallPack.File).Errors.ShouldBeEmpty();
        else
            SmallPack.ShouldFail(yaml, "text: word", $"concept 'doubles': explanation 2 has {words} words: shorten it to at most 150");
    }

    [Fact]
    public void A_lesson_needs_a_concept()
    {
        var yaml = SmallPack.Yaml[..SmallPack.Yaml.IndexOf("concepts:", StringComparison.Ordinal)] + "concepts: []";

        SmallPack.ShouldFail(yaml, "concepts: []", "the lesson has no concepts: write at least one to teach");
    }

    [Fact]
    public void A_concept_needs_an_item()
    {
        var from = SmallPack.Yaml.IndexOf("    items:", StringComparison.Ordinal);
        var to = SmallPack.Yaml.IndexOf("  - id: doubles", StringComparison.Ordinal);

        SmallPack.ShouldFail(
            SmallPack.Yaml[..from] + "    items: []\n" + SmallPack.Yaml[to..],
            "items: []",
            "concept 'adding' has no items"
        );
    }

    [Fact]
    public void An_item_needs_three_hints() =>
        SmallPack.ShouldFail(
            SmallPack.With("\"Undo the doubling.\", ", ""),
            "hints: [\"How many parts",
            "item 'double-why' has 2 hints: write 3"
        );

    [Fact]
    public void Only_choices_can_be_shuffled() =>
        SmallPack.ShouldFail(
            SmallPack.With("        covers: [adding]", "        shuffle: true"),
            "shuffle: true",
            "item 'double-number' has nothing to shuffle"
        );

    [Theory]
    [InlineData(
        "Imagine two teams of {interest} instead of one, so let us double.",
        "Imagine two teams.",
        "this interest hook lacks {interest}"
    )]
    [InlineData(
        "Imagine two teams of {interest} instead of one, so let us double.",
        "Imagine {two} teams of {interest}.",
        "can hold nothing but {interest} between braces"
    )]
    [InlineData(
        "Imagine two teams of {interest} instead of one, so let us double.",
        "Imagine two teams of {interest}}.",
        "can hold nothing but {interest} between braces"
    )]
    public void An_interest_hook_holds_the_interest_and_no_other_brace(string text, string broken, string reason) =>
        SmallPack.ShouldFail(SmallPack.With(text, broken), broken, reason);

    [Fact]
    public void Several_errors_are_reported_at_once_in_the_order_of_the_file()
    {
        var yaml = SmallPack
            .With("difficulty: hard", "difficulty: tricky")
            .Replace("id: doubling", "id: Doubling", StringComparison.Ordinal)
            .Replace("covers: [adding]", "covers: [counting]", StringComparison.Ordinal)
            .Replace("foundation: true", "fundation: true", StringComparison.Ordinal);

        var errors = LessonPackReader.Read(yaml, SmallPack.File).Errors;

        errors
            .Select(error => error.Line)
            .ShouldBe([1, 1, SmallPack.LineOf(yaml, "fundation"), SmallPack.LineOf(yaml, "[counting]"), SmallPack.LineOf(yaml, "tricky")]);
        errors.Select(error => (error.Line, error.Column)).ShouldBeInOrder();
    }
}
