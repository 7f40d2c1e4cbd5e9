using System.Text;
using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>Files that are no YAML, no text, or more than a lesson needs.</summary>
public class PackFileErrorTests
{
    [Theory]
    [InlineData("title: Doubling Numbers", "title: Doubling: Numbers", "title: Doubling: Numbers")]
    [InlineData("        styles: [reading_writing]", "\tstyles: [reading_writing]", "- approach: adding")]
    [InlineData("title: Doubling Numbers", "title: \"Doubling Numbers", "title: \"Doubling Numbers")]
    [InlineData("topics: [doubling, twice as many]", "topics: [doubling, twice as many", "topics: [doubling, twice as many")]
    [InlineData("    title: Doubles", "   title: Doubles", "   title: Doubles")]
    public void What_is_no_YAML_is_refused_with_advice(string text, string broken, string mark)
    {
        var yaml = SmallPack.With(text, broken);

        var error = SmallPack.Error(yaml);

        error.Reason.ShouldContain("this is not valid YAML: ");
        error.Reason.ShouldContain("Check the indentation (spaces, no tabs), the colons");
        // YAML notices an open quote or bracket only further down.
        error.Line.ShouldBeGreaterThanOrEqualTo(SmallPack.LineOf(yaml, mark));
        error.Line.ShouldBeLessThanOrEqualTo(1 + yaml.AsSpan().Count('\n'));
    }

    [Fact]
    public void A_colon_too_many_is_found_in_its_line()
    {
        var yaml = SmallPack.With("goal: Double a number", "goal: Double: a number");

        SmallPack.ShouldFail(yaml, "goal: Double: a number", "this is not valid YAML");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a remark\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_asks_for_a_lesson(string yaml) =>
        SmallPack.Error(yaml).Reason.ShouldContain("the file is empty: write a lesson into it");

    [Theory]
    [InlineData("---\n", "the lesson is nothing: write a block of keys")]
    [InlineData("just a text", "the lesson is a single value: write a block of keys")]
    [InlineData("- one\n- two\n", "the lesson is a list: write a block of keys")]
    public void A_file_of_something_else_asks_for_keys(string yaml, string reason)
    {
        var error = SmallPack.Error(yaml);

        error.Reason.ShouldContain(reason);
        error.Line.ShouldBeInRange(1, 2);
    }

    [Fact]
    public void Each_lesson_has_its_own_file()
    {
        var yaml = SmallPack.Yaml + "\n---\nid: other\n";

        SmallPack.ShouldFail(yaml, "---", "a second document begins here");
    }

    [Fact]
    public void A_binary_file_is_refused_in_its_line() =>
        SmallPack.ShouldFail(SmallPack.With("title: Doubling", "title: Doub\0ling"), "title: Doub", "the file is not text");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    [InlineData("iso-8859-1")]
    public void A_file_that_is_not_UTF_8_says_how_to_save_it(string encoding)
    {
        var other = Encoding.GetEncoding(encoding);
        byte[] file = [.. other.GetPreamble(), .. other.GetBytes(SmallPack.With("title: Doubling", "title: Döubling"))];

        var error = LessonPackReader.Read(file, SmallPack.File).Errors.ShouldHaveSingleItem();

        error.Reason.ShouldContain("save");
        error.ToString().ShouldStartWith("doubling.yaml(");
    }

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_found()
    {
        byte[] file = [.. "id: "u8, 0xC3, 0x28];

        LessonPackReader
            .Read(file, SmallPack.File)
            .Errors.ShouldHaveSingleItem()
            .Reason.ShouldBe("the file is not UTF-8 text (byte 5 is none): save it as UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_and_the_line_ends_of_Windows_do_no_harm()
    {
        var windows = "\uFEFF" + SmallPack.Yaml.Replace("\n", "\r\n", StringComparison.Ordinal);

        LessonPackReader.Read(Encoding.UTF8.GetBytes(windows), SmallPack.File).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread()
    {
        var file = new byte[LessonPackReader.LargestFile + 1];
        file.AsSpan().Fill((byte)'#');

        LessonPackReader
            .Read(file, SmallPack.File)
            .Errors.ShouldHaveSingleItem()
            .Reason.ShouldBe("the file has 1,048,577 bytes, more than the 1,048,576 that a lesson may have: split it into several lessons");
    }

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'z'; letter++)
            bomb.Append(letter)
                .Append(": &")
                .Append(letter)
                .Append(" [")
                .AppendJoin(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 10))
                .Append("]\n");

        var error = SmallPack.Error(bomb.ToString());

        error.Reason.ShouldContain("'&a' is an anchor, which packs do not use");
        error.Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("title: *other", "'*other' is an alias, which packs do not use: write the text out")]
    [InlineData("title: !secret Doubling", "is a tag, which packs do not use: remove it")]
    [InlineData("title: &name Doubling", "'&name' is an anchor, which packs do not use")]
    [InlineData("{ x: y }: Doubling", "a key must be one word")]
    public void YAML_that_lessons_do_not_need_is_refused(string broken, string reason) =>
        SmallPack.ShouldFail(SmallPack.With("title: Doubling Numbers", broken), broken, reason);

    [Theory]
    [InlineData('[', ']')]
    [InlineData('[', ' ')]
    [InlineData('{', ' ')]
    public void Nesting_without_end_is_refused(char open, char close) =>
        SmallPack.ShouldFail(
            SmallPack.With("title: Doubling Numbers", "title: " + new string(open, 50_000) + new string(close, 50_000)),
            "title: ",
            "this nests deeper than 20 levels"
        );

    [Fact]
    public void A_file_that_is_wrong_throughout_gives_two_hundred_errors_and_no_more()
    {
        var yaml = SmallPack.Yaml + "\n" + string.Concat(Enumerable.Range(0, 5000).Select(at => $"key{at}: 1\n"));

        LessonPackReader.Read(yaml, SmallPack.File).Errors.Count.ShouldBe(200);
    }

    [Fact]
    public void Whatever_happens_to_a_file_its_errors_point_into_it()
    {
        var random = new Random(20250711);
        const string odd = "{}[]:-\"'#&*!|>%@`,?\n\t ~<=()09aé\u0085\u2028\uFEFF";
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder(SmallPack.Yaml);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(text.Length - 20);
                if (random.Next(3) == 0)
                    text.Remove(at, random.Next(1, 20));
                else
                    text.Insert(at, odd[random.Next(odd.Length)]);
            }

            var yaml = text.ToString();
            var result = LessonPackReader.Read(yaml, SmallPack.File);

            (result.Lesson is null).ShouldBe(result.Errors.Count > 0);
            var lines = 2 + yaml.Count(character => character is '\n' or '\u0085' or '\u2028');
            result.Errors.ShouldAllBe(
                error => error.Line >= 1 && error.Line <= lines && error.Column >= 1 && error.Reason.Length > 10,
                $"round {round}"
            );
        }
    }
}
