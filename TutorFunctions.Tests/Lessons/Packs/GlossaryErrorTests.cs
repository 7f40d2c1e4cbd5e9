using TutorFunctions.Lessons.Packs;

namespace TutorFunctions.Tests.Lessons.Packs;

/// <summary>The glossary of a pack, and why its lesson is worth learning.</summary>
public class GlossaryErrorTests
{
    private const string Sound = """
        why: Twice as much comes up whenever you bake for two families.
        glossary:
          - term: double
            also: [twice, two times]
            meaning: The double of a number is the number and the same number again.
            example: The double of 4 is 8.
          - term: even
            meaning: Even numbers can be split into two equal parts.

        """;

    [Fact]
    public void A_glossary_and_a_reason_are_read()
    {
        var result = LessonPackReader.Read(Sound + SmallPack.Yaml, SmallPack.File);

        result.Errors.ShouldBeEmpty();
        var lesson = result.Lesson.ShouldNotBeNull();
        lesson.Why.ShouldBe("Twice as much comes up whenever you bake for two families.");
        lesson.Glossary.Select(term => term.Term).ShouldBe(["double", "even"]);
        lesson.Glossary[0].AlsoCalled.ShouldBe(["twice", "two times"]);
        lesson.Glossary[0].Meaning.ShouldBe("The double of a number is the number and the same number again.");
        lesson.Glossary[0].Example.ShouldBe("The double of 4 is 8.");
        lesson.Glossary[1].AlsoCalled.ShouldBeEmpty();
        lesson.Glossary[1].Example.ShouldBeNull();
    }

    [Fact]
    public void Both_may_be_missing()
    {
        var lesson = LessonPackReader.Read(SmallPack.Yaml, SmallPack.File).Lesson.ShouldNotBeNull();

        lesson.Why.ShouldBeNull();
        lesson.Glossary.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("  - term: even\n    meaning", "  - meaning", "- meaning", "a term of the glossary has no 'term': add the key")]
    [InlineData("    meaning: Even numbers can be split into two equal parts.\n", "", "- term: even", "term 'even' has no 'meaning'")]
    [InlineData("meaning: Even numbers can be split into two equal parts.", "meaning:", "meaning:\n", "term 'even': meaning is empty")]
    [InlineData("example: The double of 4 is 8.", "example: ''", "example: ''", "term 'double': example is empty")]
    [InlineData("term: double", "term: ''", "term: ''", "term is empty")]
    [InlineData("[twice, two times]", "[twice, '']", "also:", "term 'double': also 2 is empty")]
    [InlineData("[twice, two times]", "twice", "also:", "term 'double': also is a single value but must be a list")]
    [InlineData("example: The", "exampel: The", "exampel:", "term 'double' has an unknown key 'exampel': did you mean 'example'?")]
    [InlineData("bake for two families.", "bake for two families?", "why:", "the lesson: why ends with a question mark: write a statement")]
    [InlineData("equal parts.", "equal parts?", "meaning: Even", "term 'even': meaning ends with a question mark: write a statement")]
    [InlineData("of 4 is 8.", "of 4 is 8?", "example:", "term 'double': example ends with a question mark")]
    [InlineData("term: even", "term: '\"'", "term: '", "has neither a word nor a sign in it: write the term as a learner would type it")]
    public void What_a_term_lacks_or_has_too_much_is_named_in_its_line(string text, string broken, string mark, string reason) =>
        SmallPack.ShouldFail(Broken(text, broken), mark, reason);

    [Theory]
    [InlineData("- term: even", "- term: doubles", "'doubles' stands in the glossary already, in line 3: keep one of them")]
    [InlineData("- term: even", "- term: Two-Times", "'Two-Times' stands in the glossary already, in line 4")]
    [InlineData("[twice, two times]", "[twice, TWICE]", "'TWICE' stands in the glossary already, in line 4")]
    [InlineData("[twice, two times]", "[twice, Doubled]", "'Doubled' stands in the glossary already, in line 3")]
    public void No_name_stands_in_a_glossary_twice_however_it_is_written(string text, string broken, string reason) =>
        SmallPack.ShouldFail(Broken(text, broken), broken, reason);

    [Theory]
    [InlineData("why: Twice as much comes up whenever you bake for two families.", "why", 60, "the lesson: why has 61 words")]
    [InlineData("meaning: Even numbers can be split into two equal parts.", "meaning", 40, "term 'even': meaning has 41 words")]
    [InlineData("example: The double of 4 is 8.", "example", 40, "term 'double': example has 41 words")]
    public void A_text_that_is_too_long_to_be_said_is_refused(string text, string key, int most, string reason)
    {
        LessonPackReader.Read(Broken(text, Long(most)), SmallPack.File).Errors.ShouldBeEmpty();
        SmallPack.ShouldFail(Broken(text, Long(most + 1)), Long(most), $"{reason}: shorten it to at most {most}");

        string Long(int words) => $"{key}: {string.Join(' ', Enumerable.Repeat("so", words))}";
    }

    [Fact]
    public void A_glossary_that_is_no_list_asks_for_one()
    {
        var yaml = "glossary: double\n" + SmallPack.Yaml;

        SmallPack.ShouldFail(yaml, "glossary:", "the lesson: glossary is a single value but must be a list");
    }

    [Fact]
    public void A_term_that_is_no_block_asks_for_keys()
    {
        var yaml = "glossary: [double]\n" + SmallPack.Yaml;

        SmallPack.ShouldFail(yaml, "glossary:", "a term of the glossary is a single value: write a block of keys, such as 'term: ...'");
    }

    private static string Broken(string text, string broken)
    {
        (Sound.Split(text).Length - 1).ShouldBe(1, $"'{text}' should be in the glossary once, so that the test breaks what it means to");
        return Sound.Replace(text, broken, StringComparison.Ordinal) + SmallPack.Yaml;
    }
}
