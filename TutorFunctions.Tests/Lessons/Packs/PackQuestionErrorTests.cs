using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>The questions that come out of an item: its expressions, its drawings, its answers and hints.</summary>
public class PackQuestionErrorTests
{
    [Theory]
    [InlineData("Write down {a} + {a}.", "Write down {a} + {c}.", "hint 2: in {c}: 'c' is not a parameter known there: there are a, twice")]
    [InlineData("\"2 * a\"", "\"2 * twice\"", "parameter 'twice': 'twice' is not a parameter known there: there are a")]
    [InlineData("a % 10 != 0", "b != 0", "constraint 'b != 0': 'b' is not a parameter known there")]
    [InlineData("What is double {a}?", "What is double {a?", "the brace in '{a?' is not closed: write {{ for a brace to show")]
    [InlineData("What is double {a}?", "What is double a}?", "a closing brace has no opening one: write }} for a brace to show")]
    [InlineData("Which of these is double 14?", "Which of these is double {14?", "write {{ or }}")]
    [InlineData(
        "Which of these is double 14?",
        "Which of these is double {n}?",
        "'n' is not a parameter known there: there is none before it. The item has no parameters"
    )]
    [InlineData("\"2 * a\"", "\"2 * * a\"", "parameter 'twice': expected a number, a parameter or a function, not '*' at character 5")]
    [InlineData("\"2 * a\"", "\"a^2\"", "write a power as a product")]
    [InlineData("\"2 * a\"", "\"double(a)\"", "there is no function double(): the functions are abs, min")]
    [InlineData("\"2 * a\"", "\"max(a)\"", "max() takes at least 2 arguments, not 1")]
    [InlineData("a % 10 != 0", "a = 0", "write == to compare")]
    [InlineData("{ answer: \"{a + 2}\"", "{ answer: \"{a + }\"", "wrong answer 1: in {a + }: expected a number")]
    public void An_expression_that_cannot_be_read_is_quoted_where_it_stands(string text, string broken, string reason) =>
        SmallPack.ShouldFail(SmallPack.With(text, broken), broken, reason);

    [Theory]
    [InlineData("twice: {", "and: { from: 1, to: 2 }", "'and' cannot name a parameter because expressions use the word")]
    [InlineData("twice: {", "max: { from: 1, to: 2 }", "'max' cannot name a parameter because expressions use the word")]
    [InlineData("twice: {", "two-a: { from: 1, to: 2 }", "'two-a' cannot name a parameter: use letters, digits and '_'")]
    [InlineData("twice: {", "2a: { from: 1, to: 2 }", "'2a' cannot name a parameter")]
    public void A_parameter_has_a_name_that_expressions_can_use(string text, string added, string reason) =>
        SmallPack.ShouldFail(SmallPack.With(text, added + "\n          " + text), added, reason);

    [Theory]
    [InlineData("\"2 * a\"", "\"a / (a - a)\"", "division by zero: add a constraint")]
    [InlineData("\"2 * a\"", "\"a / 7\"", "has no exact decimal: write it with frac(), mixed() or dec()")]
    [InlineData("\"2 * a\"", "\"a < 9\"", "a condition cannot be written into a text")]
    public void A_drawing_without_a_value_is_an_error_of_the_item(string text, string broken, string reason)
    {
        var yaml = SmallPack.With(text, broken);

        var error = SmallPack.Error(yaml);

        error.Reason.ShouldContain("item 'double-number' cannot be asked with every drawing of its parameters");
        error.Reason.ShouldContain(reason);
        error.Line.ShouldBe(SmallPack.LineOf(yaml, "constraints:"));
    }

    [Theory]
    [InlineData("a > 30")]
    [InlineData("a % 2 == 0 and a % 2 == 1")]
    public void Constraints_that_can_never_be_met_are_refused(string constraint) =>
        SmallPack.ShouldFail(
            SmallPack.With("a % 10 != 0", constraint),
            "constraints: [",
            "are met by none or too few of its drawings: widen the parameters' ranges"
        );

    [Fact]
    public void Constraints_that_are_hardly_ever_met_are_refused_too()
    {
        var yaml = SmallPack
            .With("a: { from: 5, to: 30 }", "a: { from: 5, to: 3000 }")
            .Replace("a % 10 != 0", "a == 777", StringComparison.Ordinal);

        SmallPack.ShouldFail(yaml, "constraints: [", "are met by none or too few of its drawings");
    }

    [Fact]
    public void Constraints_need_parameters() =>
        SmallPack.ShouldFail(
            SmallPack.With(
                "        prompt: \"Which of these is double 14?\"",
                "        prompt: \"Which?\"\n        constraints: [\"1 < 2\"]"
            ),
            "constraints: [\"1 < 2\"]",
            "item 'double-which' has constraints but no parameters"
        );

    [Fact]
    public void The_right_answer_is_among_the_choices() =>
        SmallPack.ShouldFail(
            SmallPack.With("accepted: [\"28\"]", "accepted: [\"27\"]"),
            "accepted: [\"27\"]",
            "item 'double-which': the accepted answer '27' is none of the choices '16', '28', '144'"
        );

    [Fact]
    public void Two_choices_are_never_alike() =>
        SmallPack.ShouldFail(
            SmallPack.With("[\"16\", \"28\", \"144\"]", "[\"16\", \"28\", \"16\"]"),
            "choices: [",
            "item 'double-which': two choices are '16'"
        );

    [Fact]
    public void Choices_that_meet_in_one_drawing_of_many_are_found()
    {
        const string numbers = "          accepted: [\"28\"]\n          choices: [\"16\", \"28\", \"144\"]\n";
        var yaml = SmallPack
            .With(numbers, "          accepted: [\"{b}\"]\n          choices: [\"{c}\", \"{b}\"]\n")
            .Replace(
                "        prompt: \"Which of these is double 14?\"",
                "        prompt: \"Which is {b}?\"\n        parameters: { b: { from: 1, to: 9 }, c: { from: 1, to: 9 } }",
                StringComparison.Ordinal
            );

        SmallPack.ShouldFail(yaml, "choices: [\"{c}\"", "or add a constraint that keeps them apart (with seed");
        LessonPackReader
            .Read(yaml.Replace("c: { from: 1, to: 9 }", "c: { from: 11, to: 19 }", StringComparison.Ordinal), SmallPack.File)
            .Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{twice}", "")]
    [InlineData("{2 * a}.0", "")]
    [InlineData("{if(a == 7, twice, a + 2)}", "'14', ")]
    public void A_wrong_answer_is_wrong_in_every_drawing(string answer, string wrong)
    {
        var broken = $"{{ answer: \"{answer}\"";

        SmallPack.ShouldFail(
            SmallPack.With("{ answer: \"{a + 2}\"", broken),
            broken,
            wrong + "counts as right: change it, or add a constraint that keeps them apart (with seed "
        );
    }

    [Fact]
    public void A_wrong_answer_that_no_choice_offers_is_a_slip() =>
        SmallPack.ShouldFail(
            SmallPack.With(
                "        solution: \"14 + 14 = 28\"",
                "        solution: \"28\"\n        wrong_answers: [{ answer: \"17\", misconception: adds-two }]"
            ),
            "wrong_answers: [{",
            "item 'double-which': wrong answer 1, '17', is none of the choices"
        );

    [Theory]
    [InlineData("Double means the number and the number again.", "It is {twice}, as you can see.", "hint 1 gives the answer")]
    [InlineData("Write down {a} + {a}.", "{a} + {a} makes {a + a}.", "hint 2 gives the answer")]
    public void No_hint_but_the_last_gives_the_answer_away(string text, string broken, string reason) =>
        SmallPack.ShouldFail(SmallPack.With(text, broken), broken, reason);

    [Fact]
    public void A_number_that_the_choices_show_gives_nothing_away() =>
        LessonPackReader
            .Read(SmallPack.With("Twenty and eight.", "More than 16, less than 144 and not 28 and a half."), SmallPack.File)
            .Errors.ShouldBeEmpty();

    [Fact]
    public void A_text_that_comes_out_empty_is_refused()
    {
        var yaml = SmallPack.With("Write down {a} + {a}.", "{if(a > 20, 'Think of tens.', '')}");

        SmallPack.ShouldFail(yaml, "{if(a > 20", "item 'double-number': hint 2 comes out empty");
    }
}
